namespace CsoNet.Collab.Rooms;

/// <summary>What somebody does in a room. Several people may hold the same role; it can change at any entry.</summary>
public enum RoomRole
{
    Participant,
    ReadOnly,
    Convener,
    Chair,
    ViceChair,
    Moderator,
    Rapporteur,
    Interpreter,
    ListOfficer,
    NetworkCoordinator,
}
