using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Pages of the server: who may read them, who may keep them, in which language they speak.</summary>
[Collection(OneHub.Name)]
public sealed partial class PagesTests(SharedHub shared)
{
    private const string Members = "direct-amina-jean";

    [Theory]
    [InlineData("/", "Every voice, on the record")]
    [InlineData("/rooms/ke-water", "1. What keeps rural households from safe water?")]
    [InlineData("/rooms/ke-water/topics/6", "Women walk four kilometres to the river")]
    [InlineData("/rooms/hlpf-consultation", "Buenos días desde Puno.")]
    [InlineData("/rooms/hlpf-consultation/people", "Rosa Quispe Mamani")]
    public async Task A_visitor_reads_it_without_a_cookie_and_everybody_may_keep_it_for_ten_seconds(string path, string words)
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync(path);

        Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
        Assert.Contains(words, PageGuest.TextOf(page.Body), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Equal("public, max-age=10", page.Headers.CacheControl!.ToString());
        Assert.Contains("Cookie", page.Headers.Vary);
        Assert.Contains("Accept-Language", page.Headers.Vary);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/you")]
    [InlineData("/rooms/ke-water/topics/6")]
    [InlineData("/rooms/direct-amina-jean")]
    [InlineData("/settings")]
    public async Task The_page_of_somebody_who_has_entered_is_kept_by_nobody_and_found_by_no_search(string path)
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");

        var page = await amina.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Equal("no-store, private", page.Headers.CacheControl!.ToString());
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_room_says_what_it_is_and_where_it_lies()
    {
        var page = await Guest.Visitor(shared.Hub).GetAsync("/rooms/ke-water?lang=fr");

        Assert.Contains($"<link rel=\"canonical\" href=\"{shared.Hub.Origin}/rooms/ke-water\"", page.Body, StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"description\" content=\"Dialogue national. Water for all by 2030",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<title>Water for all by 2030: Kenya national dialogue · CsoNet.Collab</title>",
            page.Body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("noindex", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "/people")]
    [InlineData("", "/topics/4")]
    [InlineData("grace", "")]
    [InlineData("grace", "/people")]
    public async Task A_room_that_is_forbidden_and_one_that_never_was_have_the_same_page(string person, string part)
    {
        var reader = person.Length == 0 ? Guest.Visitor(shared.Hub) : await Guest.EnterAsync(shared.Hub, person);

        var forbidden = await reader.GetAsync($"/rooms/{Members}{part}");
        var unknown = await reader.GetAsync($"/rooms/direct-nobody-here{part}");

        Assert.Equal(404, forbidden.Status);
        Assert.Equal(unknown.Body, forbidden.Body);
        Assert.Equal(HeadersOf(unknown), HeadersOf(forbidden));
    }

    [Fact]
    public async Task A_form_to_a_room_that_is_forbidden_is_answered_like_one_to_a_room_that_never_was()
    {
        var grace = await Guest.EnterAsync(shared.Hub, "grace");
        var page = (await grace.GetAsync("/rooms/hlpf-consultation")).Body;

        var forbidden = await grace.SendFormAsync($"/rooms/{Members}", page, ("do", "post"), ("text", "Hello"));
        var unknown = await grace.SendFormAsync("/rooms/direct-nobody-here", page, ("do", "post"), ("text", "Hello"));

        Assert.Equal((404, unknown.Body), (forbidden.Status, forbidden.Body));
    }

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

    [Fact]
    public async Task What_the_page_was_made_from_stands_in_it_for_the_screen_that_takes_over()
    {
        var amina = await Guest.EnterAsync(shared.Hub, "amina");

        var page = (await amina.GetAsync("/rooms/ke-water/topics/6")).Body;
        using var block = JsonDocument.Parse(BlockOf(page));

        var asked = (await amina.GetAsync("/api/v1/rooms/ke-water/messages?topic=6&limit=50")).Json;
        Assert.Equal(asked.GetProperty("items").GetRawText(), Plainly(block.RootElement.GetProperty("messages").GetProperty("items")));
        Assert.Equal(asked.GetProperty("mark").GetString(), block.RootElement.GetProperty("room").GetProperty("mark").GetString());
        Assert.Equal("amina", block.RootElement.GetProperty("session").GetProperty("person").GetProperty("id").GetString());
        Assert.Equal(6, block.RootElement.GetProperty("topic").GetInt64());
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("<!--<script> & </title></style>")]
    public async Task Hostile_titles_and_texts_are_words_and_nothing_else(string hostile)
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var room = Convene.NewName("hostile");
        await olga.DoAsync(room, Commands.Open(hostile, kind: "regionalChannel"));
        var topic = await olga.DoAsync(
            room,
            new
            {
                type = "topic.open",
                id = Guid.NewGuid(),
                title = hostile,
            }
        );
        await olga.DoAsync(
            room,
            new
            {
                type = "message.post",
                id = Guid.NewGuid(),
                text = $"{hostile} **bold**",
                topic,
                lang = "en",
            }
        );

        foreach (var path in new[] { $"/rooms/{room}", $"/rooms/{room}/topics/{topic}", $"/rooms/{room}/people", "/rooms" })
        {
            var page = (await olga.GetAsync(path)).Body;
            Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--<script>", page, StringComparison.Ordinal);
            Assert.All(
                Scripts().Matches(page),
                script =>
                    Assert.Matches(
                        "^<script (type=\"application/json\" id=\"page\"|type=\"module\" crossorigin src=\"/assets/)",
                        script.Value
                    )
            );
            Assert.Contains(
                hostile,
                JsonDocument
                    .Parse(BlockOf(page))
                    .RootElement.GetProperty("rooms")
                    .GetProperty("items")
                    .EnumerateArray()
                    .Select(line => line.GetProperty("title").GetString()!)
            );
        }
        Assert.Contains("<strong>bold</strong>", (await olga.GetAsync($"/rooms/{room}/topics/{topic}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_messages_are_a_page_away()
    {
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        var room = await Convene.ConsultationAsync(olga);
        foreach (var n in Enumerable.Range(1, 53))
        {
            await olga.SayAsync(room, $"Contribution {n:000}");
        }
        var visitor = Guest.Visitor(shared.Hub);

        var newest = (await visitor.GetAsync($"/rooms/{room}")).Body;
        var link = WebUtility.HtmlDecode(
            Regex.Match(newest, "class=\"older\" href=\"(?<href>[^\"]+)\"", RegexOptions.None, Bounded.Patience).Groups["href"].Value
        );
        var older = (await visitor.GetAsync(link)).Body;

        Assert.Contains("Contribution 004", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("Contribution 003", newest, StringComparison.Ordinal);
        Assert.Contains("Contribution 003", older, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"older\"", older, StringComparison.Ordinal);
        Assert.DoesNotContain("Contribution 004", older, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing/here", 404, "text/html")]
    [InlineData("/rooms/ke-water/topics/9999", 404, "text/html")]
    [InlineData("/rooms/ke-water/topics/x", 404, "text/html")]
    [InlineData("/rooms/hlpf-consultation/topics/1", 404, "text/html")]
    [InlineData("/api/v1/nothing", 404, "application/problem+json")]
    public async Task What_is_not_there_is_said_to_be_not_there(string path, int status, string mediaType)
    {
        var reply = await Guest.Visitor(shared.Hub).GetAsync(path);

        Assert.Equal((status, mediaType), (reply.Status, reply.MediaType));
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

    private static string BlockOf(string page) =>
        Regex
            .Match(page, "<script type=\"application/json\" id=\"page\">(?<block>.*?)</script>", RegexOptions.Singleline, Bounded.Patience)
            .Groups["block"]
            .Value;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As the API writes it: letters as letters, no sign spelled.</summary>
    private static string Plainly(JsonElement json) => JsonSerializer.Serialize(json, Relaxed);

    private static IEnumerable<string> Sources()
    {
        var pages = Regex.Replace(AppContext.BaseDirectory, "tests/.*$", "hub-server/Server/Pages", RegexOptions.None, Bounded.Patience);
        return Directory
            .EnumerateFiles(pages, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    private static IEnumerable<string> HeadersOf(Reply reply) =>
        reply
            .Headers.Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
            .Order(StringComparer.Ordinal);

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

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();
}
