using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class RateResponseTests
{
    [Fact]
    public void Each_sponsor_marks_the_homework_once_and_may_think_again()
    {
        var record = Responded();
        record.When(Sponsor, Rate()).Then(new ResponseRated(Cast.Watch, Rating.Partly));
        record.When(Sponsor, Rate()).ThenRefused("nothing.changed");
        record.Has(Sponsor, Rate(Rating.Heard));
        Assert.Equal(Rating.Heard, Assert.Single(record.It().Ratings).Value);
    }

    [Fact]
    public void Before_there_is_an_answer_there_is_nothing_to_mark_and_others_have_no_voice()
    {
        UnderReview().When(Sponsor, Rate()).ThenRefused("recommendation.state");
        Responded().When(Stranger, Rate()).ThenRefused("right.missing");
    }
}
