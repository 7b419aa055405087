using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ContestResponseTests
{
    [Fact]
    public void A_sponsor_contests_within_thirty_days_and_the_office_has_thirty_to_answer_again()
    {
        var record = Responded(Disposition.NotTakenUp);
        var at = record.Ms();
        record.When(Sponsor, Contest()).Then(new ResponseContested(Cast.Watch, "The budget has a reserve", at + 30 * Day));
        Assert.Equal((RecommendationState.Contested, 1), (record.It().State, record.It().Contests));
        Assert.Equal(at + 30 * Day, record.It().Clocks.Of(AnswerClock.Respond)!.Due);
    }

    [Fact]
    public void Not_later()
    {
        var record = Responded();
        record.End(AnswerClock.Contest);
        record.When(Sponsor, Contest()).ThenRefused("message.tooLate");
    }

    [Fact]
    public void Twice_at_most()
    {
        var record = Responded();
        for (var n = 0; n < Recommendation.MostContests; n++)
        {
            record.Has(Sponsor, Contest());
            record.Has(Officer, Respond(record));
        }
        record.When(Sponsor, Contest()).ThenRefused("recommendation.tooMany");
    }

    [Fact]
    public void With_a_reason_by_a_sponsor_and_only_what_was_answered()
    {
        Responded().When(Sponsor, Contest("")).ThenRefused("reason.missing");
        Responded().When(Stranger, Contest()).ThenRefused("right.missing");
        UnderReview().When(Sponsor, Contest()).ThenRefused("recommendation.state");
    }
}
