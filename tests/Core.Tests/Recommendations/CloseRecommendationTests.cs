using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class CloseRecommendationTests
{
    [Fact]
    public void Whoever_submitted_it_closes_what_nobody_can_contest_any_more()
    {
        var record = Responded();
        record.When(Convener, Close()).ThenRefused("recommendation.state");
        record.End(AnswerClock.Contest);
        record.When(Convener, Close()).Then(new RecommendationClosed("Nothing is left to do"));
        Assert.True(record.It().IsOver);
        Assert.Empty(record.It().Clocks.All);
    }

    [Fact]
    public void Others_do_not_and_not_without_a_reason()
    {
        var record = Responded();
        record.End(AnswerClock.Contest);
        record.When(Officer, Close()).ThenRefused("right.missing");
        record.When(Sponsor, Close()).ThenRefused("right.missing");
        record.When(Convener, Close("")).ThenRefused("reason.missing");
        UnderReview().When(Convener, Close()).ThenRefused("recommendation.state");
    }
}
