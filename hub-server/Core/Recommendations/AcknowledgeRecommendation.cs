using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The office confirms that it has the recommendation, and says by when it will answer: not later than it must.</summary>
public sealed record AcknowledgeRecommendation(long Expected) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Submitted) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : AnswerRules.RefusesDay(Expected, now) is { } day ? day
            : one.Clocks.Of(AnswerClock.Respond) is { RanOut: false } respond && Expected > respond.Due
                ? new Refusal("date.wrong", "The answer is due before that day.")
            : Decision.Accept(new RecommendationAcknowledged(Expected), AnswerRules.CapacityOf(caller));
    }
}

public sealed record RecommendationAcknowledged(long Expected) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            before => before with { State = RecommendationState.Acknowledged, Clocks = before.Clocks.Stop(AnswerClock.Acknowledge) }
        );
}
