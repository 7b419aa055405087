using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A delegation rises to a point of order: it interrupts whoever speaks, and the clock stands until the chair has ruled.</summary>
public sealed record RaisePoint : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : floor.Point is not null ? new Refusal("point.pending", "The chair rules on a point of order first.")
            : new PointRaised(floor.Turn?.LeftAt(now.ToUnixTimeMilliseconds()));
    }
}

public sealed record PointRaised(long? Left = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => Clock.Stop(floor, Left, entry.Seq) with { Point = new PointOfOrder(entry.Seq, entry.Author) });
}
