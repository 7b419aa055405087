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
);
