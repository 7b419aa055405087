using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class SponsorRecommendationTests
{
    [Fact]
    public void A_focal_point_gives_and_takes_back_the_one_voice_of_their_organization()
    {
        var (room, draft, _) = Drafted();
        room.When(Amina, Sponsor(draft, draft)).Then(new RecommendationSponsored(draft, Watch, On: true));
        room.When(Amina, Sponsor(draft, draft)).ThenRefused("nothing.changed");
        room.When(Amina, Sponsor(draft, draft, on: false)).Then(new RecommendationSponsored(draft, Watch, On: false));
        Assert.Empty(Of(room, draft).Sponsors);
    }

    [Fact]
    public void Nobody_else_speaks_for_an_organization()
    {
        var (room, draft, _) = Drafted();
        room.When(Boris, Sponsor(draft, draft)).ThenRefused("right.missing");
        room.When(Silenced(Amina), Sponsor(draft, draft)).ThenRefused("organization.suspended");
    }

    [Fact]
    public void Nobody_sponsors_words_that_they_have_not_read()
    {
        var (room, draft, _) = Drafted();
        room.Has(Boris, Redraft(draft, draft));
        room.When(Amina, Sponsor(draft, draft)).ThenRefused("draft.older");
    }

    [Fact]
    public void What_is_dropped_has_no_sponsors_any_more()
    {
        var (room, draft, _) = Drafted();
        room.Has(Boris, Drop(draft));
        room.When(Amina, Sponsor(draft, draft)).ThenRefused("recommendation.state");
    }
}
