using System.Collections.Immutable;

namespace CsoNet.Collab.Geography;

/// <summary>A goal by its tag: <c>sdg1</c> … <c>sdg17</c>, and <c>mdg1</c> … <c>mdg8</c> for what was written before 2016.</summary>
public sealed record Goal(string Tag, SixNames Names)
{
    /// <summary>A Millennium Development Goal: it can be found, and is not offered any more.</summary>
    public bool IsLegacy => Tag.StartsWith("mdg", StringComparison.Ordinal);
}

/// <summary>A theme by its tag, with the goals that it stands for unless somebody says otherwise.</summary>
public sealed record Theme(string Tag, SixNames Names, ImmutableArray<string> Goals);

/// <summary>The internationally agreed development goals and the themes of the hub.</summary>
public static class Goals
{
    public static readonly ImmutableArray<Goal> All =
    [
        .. Enumerable.Range(1, 17).Select(number => Of($"sdg{number}")),
        .. Enumerable.Range(1, 8).Select(number => Of($"mdg{number}")),
    ];

    public static readonly ImmutableArray<Theme> Themes =
    [
        ThemeOf("genderEquality", "sdg5"),
        ThemeOf("humanRights", "sdg16", "sdg10"),
        ThemeOf("climateChange", "sdg13", "sdg7", "sdg15"),
    ];

    public static Goal? Find(string tag) => All.FirstOrDefault(goal => goal.Tag == tag);

    public static Theme? FindTheme(string tag) => Themes.FirstOrDefault(theme => theme.Tag == tag);

    private static Goal Of(string tag) => new(tag, Labels.Of(tag));

    private static Theme ThemeOf(string tag, params ImmutableArray<string> goals) => new(tag, Labels.Of(tag), goals);
}
