using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A point is given up. What it rested on is uncovered again, where no other point cites it. In what was handed out before it stays.</summary>
public sealed record RemovePoint(long Point) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        SynthesisRules.Find(state, Point).Refusal is { } refusal ? refusal : new PointRemoved(Point);
}

public sealed record PointRemoved(long Point) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(state, synthesis => synthesis with { Points = synthesis.Points.Remove(Point) });
}
