using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class GiveClarificationTests
{
    [Fact]
    public void A_sponsor_answers_and_the_clock_of_the_office_goes_on_where_it_stood()
    {
        var record = Asked();
        record.Later(TimeSpan.FromDays(10));
        var (at, left) = (record.Ms(), record.It().Left);
        record.When(Sponsor, Clarify()).Then(new ClarificationGiven(Cast.Watch, "Those of Turkana South.", at + left, "en"));
        Assert.Equal(RecommendationState.UnderReview, record.It().State);
        Assert.Null(record.It().Clocks.Of(AnswerClock.Clarify));
    }

    [Fact]
    public void Others_do_not_answer_for_the_sponsors_and_nobody_unasked()
    {
        Asked().When(Stranger, Clarify()).ThenRefused("right.missing");
        Asked().When(Officer, Clarify()).ThenRefused("right.missing");
        Asked().When(Sponsor, Clarify(" ")).ThenRefused("message.empty");
        Asked().When(Sponsor, Clarify(string.Join(' ', Enumerable.Repeat("yes", 1001)))).ThenRefused("text.tooLong");
        UnderReview().When(Sponsor, Clarify()).ThenRefused("recommendation.state");
    }
}
