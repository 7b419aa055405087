using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class RunOutTests
{
    [Fact]
    public void An_answer_that_does_not_come_is_overdue_and_fifteen_days_later_somebody_above_is_told()
    {
        var record = UnderReview();
        var ended = (ClockRanOut)record.End(AnswerClock.Respond).Event!;
        Assert.True(record.It().Clocks.IsOverdue);
        Assert.Equal(ended.Then, record.It().Clocks.Of(AnswerClock.Escalate)!.Due);
        record.End(AnswerClock.Escalate);
        Assert.True(record.It().Escalated);
        record.Has(Officer, Respond(record));
        Assert.False(record.It().Escalated || record.It().Clocks.IsOverdue);
    }

    [Fact]
    public void A_question_that_nobody_answers_goes_back_to_the_office_with_the_time_that_it_had()
    {
        var record = Asked();
        var left = record.It().Left;
        record.End(AnswerClock.Clarify);
        Assert.Equal(RecommendationState.UnderReview, record.It().State);
        Assert.InRange(record.It().Clocks.Of(AnswerClock.Respond)!.Due - record.Ms(), left - 2000, left);
    }

    [Fact]
    public void What_is_not_taken_up_and_not_contested_is_closed()
    {
        var record = Responded(Disposition.NotTakenUp);
        record.End(AnswerClock.Contest);
        Assert.Equal(RecommendationState.Closed, record.It().State);
    }

    [Fact]
    public void What_is_accepted_stays_open_until_something_comes_of_it()
    {
        var record = Responded();
        record.End(AnswerClock.Contest);
        Assert.Equal(RecommendationState.Responded, record.It().State);
        Assert.NotNull(record.It().Clocks.Of(AnswerClock.Report));
    }

    [Fact]
    public void What_was_noted_is_looked_at_after_a_year_and_closed_when_nobody_says_anything()
    {
        var record = Responded(Disposition.Noted);
        record.End(AnswerClock.Contest);
        record.End(AnswerClock.Review);
        Assert.True(record.It().Clocks.IsOverdue);
        record.End(AnswerClock.Lapse);
        Assert.Equal(RecommendationState.Closed, record.It().State);
    }

    [Fact]
    public void A_clock_that_was_set_anew_or_stands_or_has_time_left_does_nothing()
    {
        var record = UnderReview();
        var set = record.It().Clocks.Of(AnswerClock.Respond)!.Set;
        record.When(Caller.System, RunOut(AnswerClock.Respond, set)).ThenRefused("clock.passed");
        record.When(Caller.System, RunOut(AnswerClock.Acknowledge, 2)).ThenRefused("clock.passed");
        record.Later(TimeSpan.FromDays(100));
        record.When(Caller.System, RunOut(AnswerClock.Respond, set + 1)).ThenRefused("clock.passed");
        record.Has(Caller.System, RunOut(AnswerClock.Respond, set));
        record.When(Caller.System, RunOut(AnswerClock.Respond, set)).ThenRefused("clock.passed");
        record.When(Officer, RunOut(AnswerClock.Escalate, record.State.Seq)).ThenRefused("right.missing");
    }
}
