using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class StartReviewTests
{
    [Fact]
    public void The_office_names_the_unit_that_looks_into_it()
    {
        var record = Acknowledged();
        record.When(Officer, Review()).Then(new ReviewStarted("Directorate of rural water"));
        Assert.Equal(RecommendationState.UnderReview, record.It().State);
    }

    [Fact]
    public void Not_before_it_was_acknowledged_not_without_a_unit_not_by_others()
    {
        Received().When(Officer, Review()).ThenRefused("recommendation.state");
        Acknowledged().When(Officer, Review(" ")).ThenRefused("title.empty");
        Acknowledged().When(Clerk, Review()).ThenRefused("right.missing");
    }
}
