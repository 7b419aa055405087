using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The time is over for which it was kept who people were in a closed room: their names are gone, and this entry is the proof. The system alone says so, and only after it was done.
/// </summary>
public sealed record ConcludeRetention(int Months) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !state.Closed ? new Refusal("nothing.changed", "The room is open: the time has not begun.")
        : state.Retained > 0 ? new Refusal("nothing.changed", "It was concluded already.")
        : new RetentionConcluded(Months);
}

public sealed record RetentionConcluded(int Months) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Retained = entry.Seq };
}
