using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>Whoever submitted it closes it, when it has come to an end and nobody can contest any more. Mostly the clock does so by itself.</summary>
public sealed record CloseRecommendation(string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Responded, RecommendationState.ReflectedInPolicy, RecommendationState.NotImplemented)
                is { } wrong
                ? wrong
            : caller.Number == 0 || caller.Number != one.Convener
                ? new Refusal("right.missing", "Whoever submitted a recommendation closes it.")
            : one.Clocks.Of(AnswerClock.Contest) is not null ? new Refusal("recommendation.state", "It can still be contested.")
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : new RecommendationClosed(Reason);
    }
}

public sealed record RecommendationClosed(string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Recommendation.Change(state, before => before.Close());
}
