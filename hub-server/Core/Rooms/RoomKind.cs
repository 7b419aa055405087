namespace CsoNet.Collab.Rooms;

public enum RoomKind
{
    /// <summary>The record of the house itself: what concerns all rooms, written by the system.</summary>
    House,
    NationalDialogue,
    LiveConsultation,
    RegionalChannel,
    Direct,

    /// <summary>What belongs to one person alone: told to them, kept by them. It is opened by the hub and seen by nobody else.</summary>
    Personal,

    /// <summary>A recommendation at the office that it was sent to. The hub opens it; institutions act on it, nobody joins it.</summary>
    Recommendation,
}

/// <summary>Who may read a room without having been let in.</summary>
public enum Visibility
{
    /// <summary>Only those who were let in; to all others the room does not exist.</summary>
    Members,

    /// <summary>Everybody, with or without an account.</summary>
    Public,

    /// <summary>Only those who were let in; that there is such a room, everybody with an account knows, and may ask to be let in.</summary>
    Listed,
}

/// <summary>Whether the words of a room carry their speaker's name.</summary>
public enum Attribution
{
    Named,

    /// <summary>Chatham House Rule: neither the identity nor the affiliation of a speaker is given to anybody but the podium, ever.</summary>
    ChathamHouse,

    /// <summary>Institutions act here and are named in what they do; which person did it, nobody is told.</summary>
    Institutions,
}
