using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>The point does not rest on this contribution after all.</summary>
public sealed record LeaveContribution(long Point, long Source) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (point, refusal) = SynthesisRules.Find(state, Point);
        return point is null ? refusal!
            : !point.Sources.ContainsKey(Source) ? new Refusal("source.unknown", "It is not cited.")
            : new ContributionLeft(Point, Source);
    }
}

public sealed record ContributionLeft(long Point, long Source) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(state, Point, point => point with { Sources = point.Sources.Remove(Source) });
}
