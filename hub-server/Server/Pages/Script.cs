using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The language of a text by its script; a text in Latin letters is taken to be in the language of the page, if that uses them.</summary>
internal static partial class Script
{
    public static string? LanguageOf(string text, string page) =>
        Arabic().IsMatch(text) ? "ar"
        : Han().IsMatch(text) ? "zh"
        : Cyrillic().IsMatch(text) ? "ru"
        : page is "en" or "fr" or "es" ? page
        : null;

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.None, 1000)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKUnifiedIdeographsExtensionA}]", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();
}
