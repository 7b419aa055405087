using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class WithdrawRecommendationTests
{
    [Fact]
    public void When_the_last_sponsor_leaves_it_is_withdrawn_and_no_clock_runs()
    {
        var record = UnderReview();
        record.When(Sponsor, Withdraw()).Then(new RecommendationWithdrawn(Cast.Watch, "We see it differently now"));
        Assert.Equal(RecommendationState.Withdrawn, record.It().State);
        Assert.Empty(record.It().Clocks.All);
    }

    [Fact]
    public void One_of_several_leaves_and_it_goes_on()
    {
        var record = Opened();
        record.Has(Caller.System, Receive(record) with { Sponsors = [Cast.Watch, Drafting.Youth] });
        record.Has(Sponsor, Withdraw());
        Assert.Equal((RecommendationState.Submitted, Drafting.Youth.Id), (record.It().State, Assert.Single(record.It().Sponsors).Key));
        record.When(Sponsor, Withdraw()).ThenRefused("right.missing");
    }

    [Fact]
    public void Not_after_the_answer_not_without_a_reason_not_by_others()
    {
        Responded().When(Sponsor, Withdraw()).ThenRefused("recommendation.state");
        UnderReview().When(Sponsor, Withdraw("")).ThenRefused("reason.missing");
        UnderReview().When(Stranger, Withdraw()).ThenRefused("right.missing");
    }
}
