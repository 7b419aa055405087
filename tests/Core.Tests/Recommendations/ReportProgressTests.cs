using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ReportProgressTests
{
    [Fact]
    public void A_milestone_begins_the_work_and_the_next_report_is_due_in_ninety_days()
    {
        var record = Responded();
        var at = record.Ms();
        record.When(Officer, Report()).Then(new ProgressReported("Three of twelve are built.", at + 90 * Day, "en"));
        Assert.Equal(RecommendationState.InProgress, record.It().State);
        record.End(AnswerClock.Report);
        Assert.True(record.It().Clocks.IsOverdue);
        record.Has(Officer, Report());
        Assert.False(record.It().Clocks.IsOverdue);
    }

    [Fact]
    public void What_was_only_noted_may_move_all_the_same()
    {
        var record = Responded(Disposition.Noted);
        record.Has(Officer, Report());
        Assert.Equal(RecommendationState.InProgress, record.It().State);
        Assert.Null(record.It().Clocks.Of(AnswerClock.Review));
    }

    [Fact]
    public void What_was_not_taken_up_does_not_move() =>
        Responded(Disposition.NotTakenUp).When(Officer, Report()).ThenRefused("recommendation.state");

    [Fact]
    public void By_the_office_in_words_and_after_the_answer()
    {
        Responded().When(Sponsor, Report()).ThenRefused("right.missing");
        Responded().When(Officer, Report("")).ThenRefused("message.empty");
        Responded().When(Officer, Report(string.Join(' ', Enumerable.Repeat("built", 1001)))).ThenRefused("text.tooLong");
        UnderReview().When(Officer, Report()).ThenRefused("recommendation.state");
    }
}
