using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ReferRecommendationTests
{
    [Fact]
    public void The_right_office_gets_it_with_its_full_time_and_the_old_one_has_no_say_any_more()
    {
        var record = Acknowledged();
        var at = record.Ms();
        var referred = (RecommendationReferred)record.When(Officer, Refer()).Event!;
        Assert.Equal((Drafting.Utility, at + 60 * Day), (referred.Office, referred.RespondBy));
        Assert.Equal((RecommendationState.Submitted, Drafting.Utility), (record.It().State, record.It().Office));
        record.When(Officer, Acknowledge(record)).ThenRefused("right.missing");
        record.Has(Authority, Acknowledge(record));
    }

    [Fact]
    public void Not_to_itself_not_to_nobody_not_without_a_reason()
    {
        var record = Received();
        record.When(Officer, Refer(Drafting.Ministry)).ThenRefused("organization.unknown");
        record.When(Officer, Refer() with { Found = null }).ThenRefused("organization.unknown");
        record.When(Officer, Refer(reason: "")).ThenRefused("reason.missing");
        record.When(Sponsor, Refer()).ThenRefused("right.missing");
    }

    [Fact]
    public void Nothing_is_sent_round_for_ever()
    {
        var record = Received();
        record.Has(Officer, Refer());
        record.Has(Authority, Refer(Drafting.Ministry));
        record.Has(Officer, Refer());
        record.When(Authority, Refer(Drafting.Ministry)).ThenRefused("recommendation.tooMany");
    }

    [Fact]
    public void What_is_under_review_stays_where_it_is() => UnderReview().When(Officer, Refer()).ThenRefused("recommendation.state");
}
