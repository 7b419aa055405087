using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Recommendations.Answering;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class ProposeEvidenceTests
{
    [Fact]
    public void The_office_shows_where_it_is_reflected_and_the_sponsors_have_thirty_days()
    {
        var record = InProgress();
        var at = record.Ms();
        record
            .When(Officer, Show())
            .Then(
                new EvidenceProposed(
                    "National Water Plan",
                    new DateOnly(2026, 1, 15),
                    at + 30 * Day,
                    at + 30 * Day,
                    "4.2",
                    "https://water.example/plan"
                )
            );
        Assert.Equal(
            (RecommendationState.ReflectedInPolicy, Side.Office, false),
            (record.It().State, record.It().EvidenceBy, record.It().Confirmed)
        );
    }

    [Fact]
    public void A_sponsor_may_show_it_too()
    {
        var record = InProgress();
        Assert.Equal(Cast.Watch, ((EvidenceProposed)record.When(Sponsor, Show()).Event!).Organization);
        Assert.Equal(Side.Sponsor, record.It().EvidenceBy);
    }

    [Fact]
    public void A_document_has_a_title_a_day_that_has_been_and_an_address_on_the_web()
    {
        var record = InProgress();
        record.When(Officer, Show(" ")).ThenRefused("title.empty");
        record.When(Officer, Show() with { Dated = new DateOnly(2030, 1, 1) }).ThenRefused("date.wrong");
        record.When(Officer, Show() with { Link = "javascript:alert(1)" }).ThenRefused("command.malformed");
        record.When(Officer, Show() with { Paragraph = new string('p', 201) }).ThenRefused("command.malformed");
    }

    [Fact]
    public void Not_by_others_and_not_before_anything_was_done()
    {
        InProgress().When(Stranger, Show()).ThenRefused("right.missing");
        Responded().When(Officer, Show()).ThenRefused("recommendation.state");
    }
}
