using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Rooms whose desk nobody looks after, each with the entry of the room that said so. Only those of which the administrators of the house may know.</summary>
public sealed record UnattendedDesks(ImmutableSortedDictionary<string, long> All) : IRoomPart
{
    public static string Name => "unattendedDesks";

    public static readonly UnattendedDesks None = new(ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal));

    public static UnattendedDesks Of(RoomState house) => house.Part<UnattendedDesks>() ?? None;
}

/// <summary>Nobody looks after the desk of a room: the hub says so to the house, once for each time.</summary>
public sealed record NoteUnattended(string Room, long Escalation) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        UnattendedDesks.Of(state).All.GetValueOrDefault(Room) == Escalation
            ? new Refusal("nothing.changed", "It was said already.")
            : new UnattendedNoted(Room, Escalation);
}

public sealed record UnattendedNoted(string Room, long Escalation) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(new UnattendedDesks(UnattendedDesks.Of(state).All.SetItem(Room, Escalation)));
}

/// <summary>That is over.</summary>
public sealed record NoteAttended(string Room, long Escalation) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        UnattendedDesks.Of(state).All.GetValueOrDefault(Room) == Escalation
            ? new AttendedNoted(Room, Escalation)
            : new Refusal("nothing.changed", "Nothing of this kind stands.");
}

public sealed record AttendedNoted(string Room, long Escalation) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(new UnattendedDesks(UnattendedDesks.Of(state).All.Remove(Room)));
}
