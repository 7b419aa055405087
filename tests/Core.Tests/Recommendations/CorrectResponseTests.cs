using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class CorrectResponseTests
{
    [Fact]
    public void The_words_of_an_answer_are_corrected_by_a_new_version()
    {
        var record = Responded();
        record.When(Officer, Correct()).Then(new ResponseCorrected("Six villages, not five.", "A mistake of ours", "en"));
        Assert.Equal((2, record.State.Seq), (record.It().Answers, record.It().Answer));
        Assert.Equal(RecommendationState.Responded, record.It().State);
    }

    [Fact]
    public void With_a_reason_in_words_by_the_office_and_only_where_there_is_an_answer()
    {
        Responded().When(Officer, Correct(reason: "")).ThenRefused("reason.missing");
        Responded().When(Officer, Correct("")).ThenRefused("message.empty");
        Responded().When(Officer, Correct(string.Join(' ', Enumerable.Repeat("six", 1001)))).ThenRefused("text.tooLong");
        Responded().When(Sponsor, Correct()).ThenRefused("right.missing");
        UnderReview().When(Officer, Correct()).ThenRefused("recommendation.state");
    }
}
