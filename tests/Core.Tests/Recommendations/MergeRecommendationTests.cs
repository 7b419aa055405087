using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class MergeRecommendationTests
{
    [Fact]
    public void With_the_consent_of_its_sponsors_a_draft_becomes_part_of_another_one_and_brings_its_sources()
    {
        var (room, draft) = Ready();
        var survivor = room.Has(Chen, Draft("Standpipes"));
        room.Has(Amina, Sponsor(survivor, survivor));
        room.When(Officer, Merge(draft, survivor)).Then(new RecommendationMerged(draft, survivor));
        Assert.Equal((DraftState.Merged, survivor), (Of(room, draft).State, Of(room, draft).Into));
        Assert.Equal(Of(room, draft).Sources, Of(room, survivor).Sources);
    }

    [Fact]
    public void A_sponsor_who_was_not_asked_holds_it_up()
    {
        var (room, draft) = Ready();
        var survivor = room.Has(Chen, Draft("Standpipes"));
        room.When(Officer, Merge(draft, survivor)).ThenRefused("sponsors.notAsked");
    }

    [Fact]
    public void Nothing_becomes_part_of_itself_or_of_what_is_not_open()
    {
        var (room, draft) = Ready();
        room.When(Officer, Merge(draft, draft)).ThenRefused("recommendation.unknown");
        room.When(Officer, Merge(draft, 999)).ThenRefused("recommendation.unknown");
        room.When(Officer, Merge(999, draft)).ThenRefused("recommendation.unknown");
    }

    [Fact]
    public void Participants_do_not_merge()
    {
        var (room, draft) = Ready();
        room.When(Boris, Merge(draft, draft)).ThenRefused("right.missing");
    }

    [Fact]
    public void Together_they_have_at_most_200_sources()
    {
        var (room, draft, _) = Drafted();
        var other = room.Has(Boris, Draft());
        for (var n = 0; n <= CsoNet.Collab.Recommendations.Draft.MostSources; n++)
        {
            room.Has(Boris, Cite(n % 2 == 0 ? draft : other, room.Has(Boris, To.Post($"Well {n}", 6))));
        }
        room.When(Officer, Merge(draft, other)).ThenRefused("sources.tooMany");
    }
}
