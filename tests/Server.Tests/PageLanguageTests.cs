using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Pages speak six languages, from the catalogues of the web interface.</summary>
[Collection(OneHub.Name)]
public sealed partial class PageLanguageTests(SharedHub shared)
{
    [Fact]
    public async Task Every_page_speaks_each_language_and_shows_no_key()
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");
        foreach (var language in Language.All)
        {
            foreach (var path in EveryPage)
            {
                foreach (var reader in new[] { Guest.Visitor(shared.Hub), amina })
                {
                    var page = (await reader.GetAsync($"{path}?lang={language.Code}&reply=10")).Body;
                    Assert.Contains($"<html lang=\"{language.Code}\" dir=\"{language.Direction}\">", page, StringComparison.Ordinal);
                    var shown = Regex.Replace(page, "<(?<tag>script|style)[\\s\\S]*?</\\k<tag>>", "", RegexOptions.None, Bounded.Patience);
                    Assert.DoesNotMatch(AnyKey(), shown);
                }
            }
        }
    }

    [Fact]
    public void Every_key_that_a_page_names_is_in_the_catalogue_of_each_language()
    {
        var keys = Sources()
            .SelectMany(source => NamedKeys().Matches(source).Select(match => match.Groups["key"].Value))
            .Distinct()
            .ToList();

        Assert.True(keys.Count > 60, $"Only {keys.Count} keys were found.");
        Assert.All(
            Language.All,
            language => Assert.All(keys, key => Assert.True(Catalogue.Of(language).Has(key), $"{language} has no {key}."))
        );
    }

    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("sw, fr-SN;q=0.8, en;q=0.5", "fr")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("de, nl", "en")]
    [InlineData("ru;q=0, es;q=0.1", "es")]
    [InlineData("$$$;;;q=x", "en")]
    public async Task A_visitor_is_spoken_to_in_the_language_that_the_browser_prefers(string wishes, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shared.Hub.Address, "/"));
        request.Headers.TryAddWithoutValidation("Accept-Language", wishes);

        using var answer = await shared.Hub.Http.SendAsync(request).Soon();

        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync().Soon(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_spoken_to_in_their_own_language_unless_the_address_asks_for_another()
    {
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");

        Assert.Contains("<html lang=\"es\"", (await rosa.GetAsync("/rooms/ke-water")).Body, StringComparison.Ordinal);
        var asked = (await rosa.GetAsync("/rooms/ke-water?lang=ru")).Body;
        Assert.Contains("<html lang=\"ru\"", asked, StringComparison.Ordinal);
        Assert.Contains("href=\"/rooms/ke-water/topics/6?lang=ru\"", asked, StringComparison.Ordinal);
    }

    private static readonly string[] EveryPage =
    [
        "/",
        "/rooms",
        "/live",
        "/you",
        "/rooms/ke-water",
        "/rooms/ke-water/topics/6",
        "/rooms/ke-water/people",
        "/rooms/hlpf-consultation",
        "/rooms/africa",
        "/settings",
        "/nothing/here",
        "/rooms/nothing-here",
    ];

    private static IEnumerable<string> Sources()
    {
        var pages = Regex.Replace(AppContext.BaseDirectory, "tests/.*$", "hub-server/Server/Pages", RegexOptions.None, Bounded.Patience);
        return Directory
            .EnumerateFiles(pages, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    private static Regex AnyKey() =>
        new(
            $">\\s*(?:{string.Join('|', Catalogue.Of(Language.English).Keys.Select(Regex.Escape))})\\s*<|=\"(?:{string.Join('|', Catalogue.Of(Language.English).Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).Select(Regex.Escape))})\"",
            RegexOptions.None,
            Bounded.Patience
        );

    [GeneratedRegex(
        """(?:Say|say)(?:\.Say\(|\[)"(?<key>[a-zA-Z.]+)"|NoticePage\w* \w+ = new\([^,]+, "(?<key>[a-zA-Z.]+)", "(?<key>[a-zA-Z.]+)"\)"""
    )]
    private static partial Regex NamedKeys();
}
