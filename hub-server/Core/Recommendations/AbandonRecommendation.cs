using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>What was accepted is not carried out after all, and the office says why.</summary>
public sealed record AbandonRecommendation(string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.InProgress) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : Decision.Accept(
                new RecommendationAbandoned(Reason, now.ToUnixTimeMilliseconds() + one.Terms.Contest * Clocks.Day),
                AnswerRules.CapacityOf(caller)
            );
    }
}

public sealed record RecommendationAbandoned(string Reason, long ContestBy) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Contest, ContestBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before => before with { State = RecommendationState.NotImplemented, Clocks = Clocks.None }
        );
}
