using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The office says which of its units looks into the matter.</summary>
public sealed record StartReview(string Unit) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Acknowledged) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : Title.Refuses(Unit) is { } unit ? unit
            : Decision.Accept(new ReviewStarted(Unit), AnswerRules.CapacityOf(caller));
    }
}

public sealed record ReviewStarted(string Unit) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(state, before => before with { State = RecommendationState.UnderReview });
}
