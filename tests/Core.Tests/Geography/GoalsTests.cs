using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Core.Tests.Geography;

public sealed class GoalsTests
{
    [Fact]
    public void There_are_17_goals_and_8_older_ones()
    {
        Assert.Equal(17, Goals.All.Count(goal => !goal.IsLegacy));
        Assert.Equal(8, Goals.All.Count(goal => goal.IsLegacy));
        Assert.All(Goals.All, goal => Assert.Equal(goal, Goals.Find(goal.Tag)));
        Assert.Null(Goals.Find("sdg18"));
    }

    [Fact]
    public void Each_theme_stands_for_goals_of_today()
    {
        Assert.All(Goals.Themes.SelectMany(theme => theme.Goals), tag => Assert.False(Goals.Find(tag)!.IsLegacy));
        Assert.Equal<string>(["sdg16", "sdg10"], Goals.FindTheme("humanRights")!.Goals);
    }

    [Fact]
    public void Goals_themes_regions_and_the_disclaimer_have_a_name_in_each_language()
    {
        var names = Goals
            .All.Select(goal => goal.Names)
            .Concat(Goals.Themes.Select(theme => theme.Names))
            .Concat(Enum.GetValues<RegionalCommission>().Select(Labels.Of))
            .Concat(Enum.GetValues<VotingGroup>().Select(Labels.Of))
            .Concat(Enum.GetValues<DcoRegion>().Select(Labels.Of))
            .Append(Labels.Disclaimer);
        foreach (var name in names)
        {
            Assert.All([name.En, name.Fr, name.Es], text => Assert.Matches(@"^\p{Lu}[\p{IsBasicLatin}\p{IsLatin-1Supplement}’]+$", text));
            Assert.Matches(@"^\p{IsArabic}[\p{IsArabic} /.]+$", name.Ar);
            Assert.Matches(@"^\p{IsCyrillic}[\p{IsCyrillic} ,./-]+$", name.Ru);
            Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、，。/]+$", name.Zh);
        }
    }
}
