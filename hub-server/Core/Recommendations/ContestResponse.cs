using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>A sponsor does not accept the answer, the evidence or the end, within thirty days and with a reason. The office answers again, within thirty days; twice at most.</summary>
public sealed record ContestResponse(string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        var (sponsor, stranger) = AnswerRules.Sponsor(one, caller);
        return one.RefusesUnless(RecommendationState.Responded, RecommendationState.ReflectedInPolicy, RecommendationState.NotImplemented)
                is { } wrong
                ? wrong
            : sponsor is null ? stranger!
            : AnswerRules.RefusesReason(Reason) is { } reason ? reason
            : one.Clocks.Of(AnswerClock.Contest) is null ? new Refusal("message.tooLate", "An answer is contested within thirty days.")
            : one.Contests >= Recommendation.MostContests
                ? new Refusal("recommendation.tooMany", $"It was contested {Recommendation.MostContests} times already.")
            : Decision.Accept(
                new ResponseContested(sponsor, Reason, now.ToUnixTimeMilliseconds() + one.Terms.Contest * Clocks.Day),
                SpeakingCapacity.Organization
            );
    }
}

public sealed record ResponseContested(Placard Organization, string Reason, long RespondBy) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Respond, RespondBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before => before with { State = RecommendationState.Contested, Contests = before.Contests + 1, Clocks = Clocks.None }
        );
}
