using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The recommendation does not rest on this after all.</summary>
public sealed record LeaveSource(long Recommendation, long Source) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : DraftRules.RefusesHand(state, draft, caller) is { } hand ? hand
            : !draft.Sources.ContainsKey(Source) ? new Refusal("source.unknown", "It is not cited.")
            : new SourceLeft(Recommendation, Source);
    }
}

public sealed record SourceLeft(long Recommendation, long Source) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(state, Recommendation, draft => draft with { Sources = draft.Sources.Remove(Source) });
}
