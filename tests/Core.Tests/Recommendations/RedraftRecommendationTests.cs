using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class RedraftRecommendationTests
{
    private const string Title = "A standpipe for each village";

    [Fact]
    public void Other_words_are_sponsored_anew()
    {
        var (room, draft) = Ready();
        room.When(Boris, Redraft(draft, draft))
            .Then(
                new RecommendationRedrafted(
                    draft,
                    Title,
                    "Build and maintain standpipes.",
                    [Utility],
                    ["genderEquality"],
                    ["sdg6"],
                    "en",
                    Anew: true
                )
            );
        Assert.Empty(Of(room, draft).Sponsors);
        Assert.Equal([Utility], Of(room, draft).Addressees);
    }

    [Fact]
    public void Another_office_alone_leaves_the_sponsors()
    {
        var (room, draft) = Ready();
        room.Has(Boris, Redraft(draft, draft, "Build standpipes."));
        Assert.Single(Of(room, draft).Sponsors);
        Assert.Equal(room.State.Seq, Of(room, draft).Words);
    }

    [Fact]
    public void Who_had_an_older_text_before_them_is_told_and_overwrites_nothing()
    {
        var (room, draft) = Ready();
        room.Has(Officer, Redraft(draft, draft));
        room.When(Boris, Redraft(draft, draft, "Build wells.")).ThenRefused("draft.older");
    }

    [Fact]
    public void Another_participant_does_not_change_it_and_who_presides_does()
    {
        var (room, draft) = Ready();
        room.When(Chen, Redraft(draft, draft)).ThenRefused("right.missing");
        Assert.NotNull(room.When(Officer, Redraft(draft, draft)).Event);
    }

    [Fact]
    public void What_is_unknown_or_submitted_is_not_changed()
    {
        var (room, draft) = Ready();
        room.When(Boris, Redraft(999, 999)).ThenRefused("recommendation.unknown");
        room.Has(Officer, Submit(draft));
        room.When(Boris, Redraft(draft, draft)).ThenRefused("recommendation.state");
    }
}
