using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class DropRecommendationTests
{
    [Fact]
    public void A_draft_is_dropped_with_a_reason_and_stays_to_be_read()
    {
        var (room, draft, _) = Drafted();
        room.When(Boris, Drop(draft)).Then(new RecommendationDropped(draft, "Said better elsewhere"));
        Assert.Equal(DraftState.Dropped, Of(room, draft).State);
    }

    [Fact]
    public void Not_without_a_reason_not_by_another_and_not_twice()
    {
        var (room, draft, _) = Drafted();
        room.When(Boris, Drop(draft, " ")).ThenRefused("reason.missing");
        room.When(Chen, Drop(draft)).ThenRefused("right.missing");
        room.Has(Officer, Drop(draft));
        room.When(Boris, Drop(draft)).ThenRefused("recommendation.state");
    }
}
