using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Texts;
using Microsoft.Extensions.FileProviders;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The built web interface, found through its own page: which files a page must name so that a screen can take over from it.</summary>
internal sealed partial class BuiltApp(IWebHostEnvironment environment)
{
    private (DateTimeOffset Made, Parts Parts) known = (DateTimeOffset.MinValue, new Parts("", "", ""));

    /// <summary>Icons and what else belongs to every page.</summary>
    public string Head => Now().Head;

    /// <summary>The style of all screens. It stands behind the words, which are readable without it.</summary>
    public string Styles => Now().Styles;

    /// <summary>The catalogue of the page's language comes along: it would be asked for a round trip later.</summary>
    public string Scripts(Language language) => Catalogue(language) + Now().Scripts;

    /// <summary>The style of a screen that comes with its own, for the page that looks like it.</summary>
    public string StyleOf(string screen) =>
        environment
            .WebRootFileProvider.GetDirectoryContents("assets")
            .Where(file =>
                file.Name.StartsWith($"{screen}-", StringComparison.Ordinal) && file.Name.EndsWith(".css", StringComparison.Ordinal)
            )
            .Select(file => $"<link rel=\"stylesheet\" href=\"/assets/{file.Name}\">")
            .FirstOrDefault("");

    private string Catalogue(Language language) =>
        environment
            .WebRootFileProvider.GetDirectoryContents("assets")
            .Where(file =>
                file.Name.StartsWith($"texts-{language.Code}-", StringComparison.Ordinal)
                && file.Name.EndsWith(".js", StringComparison.Ordinal)
            )
            .Select(file => $"<link rel=\"modulepreload\" href=\"/assets/{file.Name}\">")
            .FirstOrDefault("");

    private Parts Now()
    {
        var page = environment.WebRootFileProvider.GetFileInfo("index.html");
        if (page.Exists && page.LastModified != known.Made)
        {
            known = (page.LastModified, Read(page));
        }
        return known.Parts;
    }

    private static Parts Read(IFileInfo page)
    {
        using var reader = new StreamReader(page.CreateReadStream());
        var tags = Tags().Matches(reader.ReadToEnd()).Select(tag => tag.Value).ToList();
        return new Parts(
            string.Concat(tags.Where(tag => tag.StartsWith("<link", StringComparison.Ordinal) && !IsStyle(tag) && !IsScript(tag))),
            string.Concat(tags.Where(IsStyle)),
            string.Concat(tags.Where(IsScript))
        );
    }

    private static bool IsStyle(string tag) => tag.Contains("rel=\"stylesheet\"", StringComparison.Ordinal);

    private static bool IsScript(string tag) =>
        tag.StartsWith("<script", StringComparison.Ordinal) || tag.Contains("rel=\"modulepreload\"", StringComparison.Ordinal);

    [GeneratedRegex("<link [^>]*>|<script [^>]*></script>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    private sealed record Parts(string Head, string Styles, string Scripts);
}
