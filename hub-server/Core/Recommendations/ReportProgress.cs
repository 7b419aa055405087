using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>The office says what has been done. From the first report on there is one every ninety days; also what was only noted may move.</summary>
public sealed record ReportProgress(string Milestone, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var one = Recommendation.Of(state);
        return one.RefusesUnless(RecommendationState.Responded, RecommendationState.InProgress) is { } wrong ? wrong
            : AnswerRules.AsksOffice(one, caller) is { } stranger ? stranger
            : one.Disposition == Disposition.NotTakenUp
                ? new Refusal("recommendation.state", "What was not taken up makes no progress: answer anew.")
            : MessageText.Refuses(Milestone, Lang) is { } text ? text
            : WordCount.Refuses(Milestone, Lang, AnswerRules.MostWords) is { } length ? length
            : Decision.Accept(
                new ProgressReported(Milestone, now.ToUnixTimeMilliseconds() + one.Terms.Report * Clocks.Day, Lang),
                AnswerRules.CapacityOf(caller)
            );
    }
}

public sealed record ProgressReported(string Milestone, long NextBy, string? Lang = null) : Event, ISetsClocks
{
    IEnumerable<(AnswerClock, long)> ISetsClocks.Sets => [(AnswerClock.Report, NextBy)];

    public override RoomState Fold(RoomState state, Entry entry) =>
        Recommendation.Change(
            state,
            this,
            entry.Seq,
            before =>
                before with
                {
                    State = RecommendationState.InProgress,
                    Clocks = before.Clocks.Stop(AnswerClock.Review, AnswerClock.Lapse),
                }
        );
}
