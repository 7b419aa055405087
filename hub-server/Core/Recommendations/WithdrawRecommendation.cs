using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A sponsor does not stand behind the recommendation any more, before it is answered. When the last one has left, it is withdrawn.</summary>
public sealed record WithdrawRecommendation(string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        return one.RefusesUnless(
                RecommendationState.Submitted,
                RecommendationState.Acknowledged,
                RecommendationState.UnderReview,
                RecommendationState.ClarificationRequested
            )
                is { } wrong
                ? wrong
            : sponsor is null ? stranger!
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : Decision.Accept(new RecommendationWithdrawn(sponsor, Reason), SpeakingCapacity.Organization);
    }
}

public sealed record RecommendationWithdrawn(Placard Organization, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Recommendation.Change(state, Without);

    private Recommendation Without(Recommendation before)
    {
        var left = before.Sponsors.Remove(Organization.Id);
        return left.IsEmpty
            ? before with
            {
                Sponsors = left,
                State = RecommendationState.Withdrawn,
                Clocks = Clocks.None,
            }
            : before with
            {
                Sponsors = left,
            };
    }
}
