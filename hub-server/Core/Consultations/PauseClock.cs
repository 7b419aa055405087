using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair stops the speaker's clock: a line is bad, the interpreters do not hear.</summary>
public sealed record PauseClock : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).Turn is not { Speaking: true } turn ? new Refusal("floor.nobody", "Nobody has the floor.")
        : turn.Left is not null ? new Refusal("nothing.changed", "The clock stands already.")
        : new ClockPaused(turn.LeftAt(now.ToUnixTimeMilliseconds()));
}

public sealed record ClockPaused(long Left) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Floor.Change(state, floor => Clock.Stop(floor, Left, entry.Seq));
}
