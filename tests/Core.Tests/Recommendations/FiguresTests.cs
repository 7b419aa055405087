using CsoNet.Collab.Recommendations;

namespace CsoNet.Collab.Core.Tests.Recommendations;

/// <summary>Figures are computed, never typed: each with what it is of.</summary>
public sealed class FiguresTests
{
    private const long Day = Clocks.Day;

    [Fact]
    public void Of_nothing_there_are_no_percentages()
    {
        var none = Figures.Of([]);
        Assert.Equal((0, 0, 0, 0), (none.All, none.Open, none.Overdue, none.Escalated));
        Assert.Null(none.MedianDays);
        Assert.All(
            [none.Acknowledged, none.Answered, none.Accepted, none.Confirmed, none.Clarified!.Value],
            share => Assert.Null(share.Percent)
        );
    }

    [Fact]
    public void What_is_not_yet_due_is_in_no_share()
    {
        var figures = Figures.Of([
            One() with
            {
                Acknowledgement = new Owed(5 * Day, 2 * Day),
                Answer = new Owed(60 * Day),
            },
            One() with
            {
                Acknowledgement = new Owed(5 * Day, 7 * Day, Late: true),
                Answer = new Owed(60 * Day, Late: true),
                Overdue = true,
            },
            One() with
            {
                Acknowledgement = new Owed(5 * Day),
                Answer = new Owed(60 * Day),
            },
        ]);
        Assert.Equal((new Share(1, 2), new Share(0, 1)), (figures.Acknowledged, figures.Answered));
        Assert.Equal((3, 3, 1), (figures.All, figures.Open, figures.Overdue));
        Assert.Equal(50, figures.Acknowledged.Percent);
    }

    [Fact]
    public void The_median_is_that_of_the_first_answers()
    {
        Assert.Equal(20, Figures.Of([AnsweredAfter(90), AnsweredAfter(10), AnsweredAfter(20)]).MedianDays);
        Assert.Equal(15, Figures.Of([AnsweredAfter(20), AnsweredAfter(10), One()]).MedianDays);
    }

    [Fact]
    public void Each_share_is_of_those_whom_it_concerns()
    {
        var accepted = AnsweredAfter(3) with { Disposition = Disposition.Accepted, Reasoned = true, Reflected = true, Confirmed = true };
        var partly = AnsweredAfter(3) with { Disposition = Disposition.PartiallyAccepted, Reasoned = true, Contests = 1 };
        var noted = AnsweredAfter(3) with { Disposition = Disposition.Noted, State = RecommendationState.Closed };
        var figures = Figures.Of([accepted, partly, noted, One() with { Escalated = true }]);
        Assert.Equal(new Share(2, 3), figures.Accepted);
        Assert.Equal(new Share(2, 3), figures.Reasoned);
        Assert.Equal(new Share(1, 2), figures.Reflected);
        Assert.Equal(new Share(1, 1), figures.Confirmed);
        Assert.Equal(new Share(1, 3), figures.Contested);
        Assert.Equal((4, 3, 1), (figures.All, figures.Open, figures.Escalated));
    }

    [Fact]
    public void Both_sides_are_measured_and_a_few_organizations_are_not_shown()
    {
        var asked = One() with { AskedBack = 2, Clarified = 1, Unclarified = 1 };
        Assert.Null(Figures.Of([asked, asked]).Clarified);
        Assert.Equal(new Share(3, 6), Figures.Of([asked, asked, asked]).Clarified);
    }

    [Fact]
    public void How_organizations_felt_heard_is_counted()
    {
        var rated = One() with { Ratings = RegisterLine.NoRatings.Add("1", Rating.Heard).Add("2", Rating.NotHeard) };
        var figures = Figures.Of([rated, rated]);
        Assert.Equal((2, 0, 2), (figures.Heard, figures.Partly, figures.NotHeard));
    }

    private static RegisterLine AnsweredAfter(int days) =>
        One() with
        {
            State = RecommendationState.Responded,
            Answers = 1,
            Answer = new Owed(60 * Day, days * Day, days > 60),
        };

    private static RegisterLine One() =>
        new()
        {
            Id = "ke-water.r12",
            Seq = 2,
            Title = "A standpipe for each village",
            Origin = "ke-water",
            Draft = 12,
            Office = Drafting.Ministry,
            Submitted = 0,
        };
}
