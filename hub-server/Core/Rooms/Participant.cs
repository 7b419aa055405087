using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

public enum Standing
{
    In,
    Left,
    Removed,
}

/// <summary>Somebody in a room, by the number that the record knows them by. <paramref name="Name"/> is null once they were erased. <paramref name="Joined"/> is the entry that names them; <paramref name="Consent"/> is the version of the rules that they accepted last; <paramref name="Removed"/> is the entry that removed them.</summary>
public sealed record Participant(
    int Number,
    RoomRole Role,
    AccountRole Account,
    string? Name = null,
    Placard? Organization = null,
    Standing Standing = Standing.In,
    long Joined = 0,
    string? Consent = null,
    long Removed = 0
)
{
    /// <summary>What others see in the place of their name; null for whoever is named here.</summary>
    public Handle? Handle { get; init; }

    /// <summary>The handle stands in an entry that everybody sees. Of those who only listen nobody knows.</summary>
    public bool Heard { get; init; }

    /// <summary>That they are in the room is known there.</summary>
    public bool IsKnown => Handle is null || Heard;

    /// <summary>The role is an office for a time; null for one that lasts.</summary>
    public Term? Term { get; init; }
}

/// <summary>An office for a time: entry <paramref name="Entry"/> gave it, until <paramref name="Ends"/> (milliseconds).</summary>
public sealed record Term(long Entry, long Ends);
