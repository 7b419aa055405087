using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What stands on a page, and what it carries for the screen that takes over.</summary>
[Collection(OneHub.Name)]
public sealed partial class PageContentTests(SharedHub shared)
{
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
            HoldsOnlyWords((await olga.GetAsync(path)).Body, hostile);
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

    private static void HoldsOnlyWords(string page, string hostile)
    {
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--<script>", page, StringComparison.Ordinal);
        Assert.All(
            Scripts().Matches(page),
            script =>
                Assert.Matches("^<script (type=\"application/json\" id=\"page\"|type=\"module\" crossorigin src=\"/assets/)", script.Value)
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

    private static string BlockOf(string page) =>
        Regex
            .Match(page, "<script type=\"application/json\" id=\"page\">(?<block>.*?)</script>", RegexOptions.Singleline, Bounded.Patience)
            .Groups["block"]
            .Value;

    /// <summary>As the API writes it: letters as letters, no sign spelled.</summary>
    private static string Plainly(JsonElement json) => JsonSerializer.Serialize(json, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();
}
