using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class AcknowledgeRecommendationTests
{
    [Fact]
    public void The_office_confirms_and_says_when_it_will_answer()
    {
        var record = Received();
        var expected = record.Ms() + 30 * Day;
        record.When(Officer, Acknowledge(record)).Then(new RecommendationAcknowledged(expected));
        Assert.Equal(RecommendationState.Acknowledged, record.It().State);
        Assert.Null(record.It().Clocks.Of(AnswerClock.Acknowledge));
    }

    [Fact]
    public void Whoever_may_not_speak_for_the_office_does_not()
    {
        var record = Received();
        record.When(Clerk, Acknowledge(record)).ThenRefused("right.missing");
        record.When(Authority, Acknowledge(record)).ThenRefused("right.missing");
        record.When(Sponsor, Acknowledge(record)).ThenRefused("right.missing");
    }

    [Fact]
    public void The_day_is_in_the_future_and_not_after_the_answer_is_due()
    {
        var record = Received();
        record.When(Officer, Acknowledge(record, -1)).ThenRefused("date.wrong");
        record.When(Officer, Acknowledge(record, 61)).ThenRefused("date.wrong");
    }

    [Fact]
    public void Late_is_better_than_never()
    {
        var record = Received();
        record.End(AnswerClock.Acknowledge);
        Assert.True(record.It().Clocks.IsOverdue);
        record.Has(Officer, Acknowledge(record));
        Assert.False(record.It().Clocks.IsOverdue);
    }

    [Fact]
    public void Once_is_enough()
    {
        var record = Acknowledged();
        record.When(Officer, Acknowledge(record)).ThenRefused("recommendation.state");
    }
}
