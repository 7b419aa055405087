using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ConfirmEvidenceTests
{
    [Fact]
    public void The_other_side_confirms()
    {
        var record = Reflected();
        record.When(Officer, Confirm()).ThenRefused("right.missing");
        record.When(Sponsor, Confirm()).Then(new EvidenceConfirmed(Cast.Watch));
        Assert.True(record.It().Confirmed);
        record.When(Sponsor, Confirm()).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Also_the_office_what_a_sponsor_has_shown()
    {
        var record = Reflected(Sponsor);
        record.When(Sponsor, Confirm()).ThenRefused("right.missing");
        record.When(Officer, Confirm()).Then(new EvidenceConfirmed());
    }

    [Fact]
    public void Silence_is_no_confirmation()
    {
        var record = Reflected();
        record.End(AnswerClock.Confirm);
        record.End(AnswerClock.Contest);
        Assert.Equal((RecommendationState.Closed, false), (record.It().State, record.It().Confirmed));
    }

    [Fact]
    public void Where_nothing_is_shown_nothing_is_confirmed() => InProgress().When(Sponsor, Confirm()).ThenRefused("recommendation.state");
}
