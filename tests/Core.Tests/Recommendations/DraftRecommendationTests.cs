using CsoNet.Collab.Recommendations;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Recommendations.Drafting;

namespace CsoNet.Collab.Core.Tests.Recommendations;

public sealed class DraftRecommendationTests
{
    [Fact]
    public void Who_takes_part_begins_a_recommendation_to_an_office()
    {
        var room = Dialogue();
        var state = room.When(Boris, Draft())
            .Then(
                new RecommendationDrafted(
                    "A standpipe for each village",
                    "Build standpipes.",
                    [Ministry],
                    ["genderEquality"],
                    ["sdg6"],
                    "en"
                )
            );
        var draft = Drafts.Of(state).All[state.Seq];
        Assert.Equal((Boris.Number, state.Seq, DraftState.Open), (draft.By, draft.Words, draft.State));
        Assert.Equal([Ministry], draft.Addressees);
    }

    [Fact]
    public void An_office_that_the_directory_does_not_know_is_refused() =>
        Dialogue().When(Boris, Draft() with { Found = [] }).ThenRefused("organization.unknown");

    [Fact]
    public void More_than_five_offices_are_refused() =>
        Dialogue().When(Boris, Draft() with { Addressees = ["1", "2", "3", "4", "5", "6"] }).ThenRefused("addressees.tooMany");

    [Fact]
    public void A_recommendation_has_at_most_300_words() =>
        Dialogue().When(Boris, Draft(text: string.Join(' ', Enumerable.Repeat("water", 301)))).ThenRefused("text.tooLong");

    [Fact]
    public void It_has_a_title_and_words()
    {
        Dialogue().When(Boris, Draft(title: " ")).ThenRefused("title.empty");
        Dialogue().When(Boris, Draft(text: " ")).ThenRefused("message.empty");
    }

    [Fact]
    public void A_goal_that_there_is_not_and_too_many_themes_are_refused()
    {
        Dialogue().When(Boris, Draft() with { Goals = ["sdg18"] }).ThenRefused("goal.unknown");
        var themes = Enumerable.Range(1, 11).Select(n => $"theme {n}").ToArray();
        Dialogue().When(Boris, Draft() with { Themes = [.. themes] }).ThenRefused("command.malformed");
    }

    [Fact]
    public void A_room_has_at_most_500_of_them()
    {
        var room = Dialogue();
        for (var n = 0; n < Drafts.Most; n++)
        {
            room.Has(Boris, Draft());
        }
        room.When(Boris, Draft()).ThenRefused("recommendation.tooMany");
    }
}
