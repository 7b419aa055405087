using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class AskClarificationTests
{
    [Fact]
    public void While_the_sponsors_have_the_word_the_clock_of_the_office_stands()
    {
        var record = UnderReview();
        var (at, due) = (record.Ms(), record.It().Clocks.Of(AnswerClock.Respond)!.Due);
        record.When(Officer, Ask()).Then(new ClarificationAsked("Which villages do you mean?", at + 30 * Day, due - at, "en"));
        Assert.Null(record.It().Clocks.Of(AnswerClock.Respond));
        Assert.Equal(RecommendationState.ClarificationRequested, record.It().State);
    }

    [Fact]
    public void Three_times_at_most()
    {
        var record = UnderReview();
        for (var n = 0; n < Recommendation.MostClarifications; n++)
        {
            record.Has(Officer, Ask());
            record.Has(Sponsor, Clarify());
        }
        record.When(Officer, Ask()).ThenRefused("recommendation.tooMany");
    }

    [Fact]
    public void Only_the_office_asks_only_while_it_reviews_and_in_words()
    {
        Received().When(Officer, Ask()).ThenRefused("recommendation.state");
        UnderReview().When(Sponsor, Ask()).ThenRefused("right.missing");
        UnderReview().When(Officer, Ask("")).ThenRefused("message.empty");
        UnderReview().When(Officer, Ask(string.Join(' ', Enumerable.Repeat("why", 1001)))).ThenRefused("text.tooLong");
    }
}
