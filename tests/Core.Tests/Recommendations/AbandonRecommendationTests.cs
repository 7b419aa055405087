using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class AbandonRecommendationTests
{
    [Fact]
    public void What_is_not_carried_out_after_all_has_a_reason_that_can_be_contested()
    {
        var record = InProgress();
        var at = record.Ms();
        record.When(Officer, Abandon()).Then(new RecommendationAbandoned("The programme was stopped", at + 30 * Day));
        Assert.Equal(RecommendationState.NotImplemented, record.It().State);
        record.Has(Sponsor, Contest());
        Assert.Equal(RecommendationState.Contested, record.It().State);
    }

    [Fact]
    public void Not_without_a_reason_not_by_others_not_before_it_began()
    {
        InProgress().When(Officer, Abandon("")).ThenRefused("reason.missing");
        InProgress().When(Sponsor, Abandon()).ThenRefused("right.missing");
        Responded().When(Officer, Abandon()).ThenRefused("recommendation.state");
    }
}
