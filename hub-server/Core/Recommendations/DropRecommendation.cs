using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A draft is not gone on with; the reason stands beside it.</summary>
public sealed record DropRecommendation(long Recommendation, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (draft, refusal) = Drafts.Open(state, Recommendation);
        return draft is null ? refusal!
            : DraftRules.RefusesHand(state, draft, caller) is { } hand ? hand
            : AnswerRules.RefusesReason(Reason) is { } wrong ? wrong
            : new RecommendationDropped(Recommendation, Reason);
    }
}

public sealed record RecommendationDropped(long Recommendation, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Drafts.Change(state, Recommendation, draft => draft with { State = DraftState.Dropped, Dropped = entry.Seq });
}
