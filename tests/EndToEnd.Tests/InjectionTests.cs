using System.Text.Json.Nodes;
using CsoNet.Collab.Server.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Whatever somebody writes stays text, in the pages of the server and in the screens that take over from them, also in a browser that knows nothing of the policy behind them.</summary>
public sealed class InjectionTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>Where an element of somebody's own would show, had it not run.</summary>
    private const string Elements = """
        () => [...document.body.querySelectorAll('*')]
          .filter((one) => [...one.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value))
            || one.matches('iframe, object, embed, base, marquee, math, form[action=""], link[href="x"]'))
          .map((one) => one.outerHTML.slice(0, 200))
        """;

    private static readonly string[] People = ["rosa", "amina", "jean", "li", "olga", "david", "grace"];

    [Fact]
    public void There_are_more_than_two_hundred() => Assert.True(Injections.All.Distinct().Count() > 200);

    /// <summary>Else the other tests would say nothing.</summary>
    [Fact]
    public async Task Taken_as_a_page_they_are_scripts()
    {
        await using var visit = await StartAsync();
        await visit.Page.GotoAsync(new Uri(browser.Hub.Address, "/healthz").ToString());
        await visit.Page.SetContentAsync($"<body>{string.Join('\n', Injections.All)}</body>");
        await Bounded.UntilAsync(() => visit.Page.EvaluateAsync<bool>("window.wasTaken === true"), "they take the page over");
    }

    [Fact]
    public async Task Attack_paragraphs_and_titles_of_joint_statements()
    {
        var (olga, amina) = await EnterAsync();
        var (room, _) = await Convene.ChannelAsync(olga, amina);
        await BeginManyAsync(amina, room);
        var statement = await BeginAsync(amina, room, "<img src=x onerror=taken()>");
        long version = 0;
        foreach (var text in Injections.Packed(4_000, "\n"))
        {
            var paragraph = await amina.DoAsync(room, Joint("addParagraph", new { statement, text = "First." }));
            version = await amina.DoAsync(room, Edit(statement, paragraph, text));
            await LooksAsync("amina", $"/rooms/{room}/joint-statements/{statement}?versions={paragraph}", ".joint-compare");
        }
        await LooksAsync("amina", $"/rooms/{room}/joint-statements", ".joint-list");
        await amina.DoAsync(room, Joint("lock", new { statement, on = true }));
        await amina.DoAsync(room, Joint("sign", Signed(statement, version)));
        await amina.DoAsync(room, Joint("publish", new { statement, version }));
        await LooksAsync(null, $"/rooms/{room}/joint-statements/{statement}", ".joint");
        await LooksAsync("amina", $"/search?q=taken&room={room}&kind=jointStatement", ".hits");
    }

    [Fact]
    public async Task Attack_translations()
    {
        var (olga, amina) = await EnterAsync();
        var (room, topic) = await Convene.ChannelAsync(olga, amina);
        var message = await amina.DoAsync(room, Commands.Of("message.post", Said(topic)));
        await olga.DoAsync(room, Commands.Of("message.translate", Translated(message, string.Join("\n\n", Injections.All))));
        await LooksAsync("amina", $"/rooms/{room}/topics/{topic}", "[role=log]", press: "Français");
        await LooksAsync("amina", $"/rooms/{room}/translations/{message}", ".sheet");
    }

    [Fact]
    public async Task Attack_the_first_words_of_requests()
    {
        string[] asked = ["leila", "rosa"];
        var rounds = Injections.Packed(1_000, "\n").Chunk(6).ToArray();
        Assert.Equal(asked.Length, rounds.Length);
        foreach (var (whom, texts) in asked.Zip(rounds))
        {
            await AskAsync(whom, [.. texts]);
            await LooksAsync(whom, "/direct", ".sheet");
        }
    }

    private async Task AskAsync(string whom, IReadOnlyList<string> texts)
    {
        var (_, asked) = await EnterAsync(whom);
        var (number, before) = (await asked.NumberInAsync("hlpf-consultation"), (await Direct.WaitingAsync(asked)).Count);
        foreach (var (person, text) in People.Where(one => one != whom).Zip(texts))
        {
            var guest = await Guest.EnterAsync(browser.Hub, person);
            Direct.RoomOf(await guest.PostAsync("/api/v1/direct", Asked(number, text)));
        }
        await Bounded.UntilAsync(async () => (await Direct.WaitingAsync(asked)).Count >= before + texts.Count, $"the requests to {whom}");
    }

    [Fact]
    public async Task Attack_names_of_networks_and_of_rooms()
    {
        var (olga, _) = await EnterAsync();
        foreach (var title in Injections.Packed(120))
        {
            await olga.DoAsync(Convene.NewName("network"), Commands.Open(title, kind: "regionalChannel"));
        }
        await LooksAsync("olga", "/rooms", ".room-list, .lines, nav");
        await LooksAsync(null, "/", "main");
        await LooksAsync("olga", "/search?kind=room&q=taken", ".hits");
    }

    private Task<(Guest Olga, Guest Other)> EnterAsync() => EnterAsync("amina");

    private async Task<(Guest Olga, Guest Other)> EnterAsync(string other) =>
        (await Guest.EnterAsync(browser.Hub, "olga"), await Guest.EnterAsync(browser.Hub, other));

    /// <summary>Titles of all, in statements that are dropped again: so many are not open at one time.</summary>
    private static async Task BeginManyAsync(Guest amina, string room)
    {
        foreach (var title in Injections.Packed(120))
        {
            var statement = await BeginAsync(amina, room, title);
            await amina.DoAsync(room, Joint("drop", new { statement, reason = title }));
        }
    }

    private static Task<long> BeginAsync(Guest amina, string room, string title) => amina.DoAsync(room, Joint("open", Begun(title)));

    private static object Begun(string title) =>
        new
        {
            title,
            limit = 5_000,
            lang = "en",
        };

    private static object Signed(long statement, long version) =>
        new
        {
            statement,
            version,
            on = true,
        };

    private static object Said(long topic) =>
        new
        {
            topic,
            text = "Water.",
            lang = "en",
        };

    private static object Translated(long message, string text) =>
        new
        {
            message,
            lang = "fr",
            text,
            of = message,
        };

    private static object Asked(int number, string text) =>
        new
        {
            id = Guid.NewGuid(),
            room = "hlpf-consultation",
            to = (int[])[number],
            title = text[..100].ReplaceLineEndings(" "),
            text,
            lang = "en",
        };

    private static JsonObject Edit(long statement, long paragraph, string text) =>
        Joint(
            "editParagraph",
            new
            {
                statement,
                paragraph,
                words = paragraph,
                text,
            }
        );

    private static JsonObject Joint(string verb, object fields) => Commands.Of($"jointStatement.{verb}", fields);

    private async Task<Visit> StartAsync(string? person = null)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = "en-GB", BypassCSP = true });
        await visit.Page.AddInitScriptAsync("window.taken = () => { window.wasTaken = true; }");
        if (person is not null)
        {
            var entered = await visit.Page.APIRequest.PostAsync(
                new Uri(browser.Hub.Address, "/api/v1/session/demo").ToString(),
                new() { DataObject = new { person }, Headers = [new("Origin", browser.Hub.Origin)] }
            );
            await Expect(entered).ToBeOKAsync();
        }
        return visit;
    }

    /// <summary>The page of the server runs first, the screen after it.</summary>
    private async Task LooksAsync(string? person, string path, string where, string? press = null)
    {
        await using var visit = await StartAsync(person);
        await visit.Page.GotoAsync(new Uri(browser.Hub.Address, path).ToString());
        await visit.TakenOverAsync();
        if (press is not null)
        {
            await visit.Page.Locator(where).First.GetByText(press, new() { Exact = true }).First.ClickAsync();
        }
        await Expect(visit.Page.Locator(where).First).ToContainTextAsync("taken()");
        await visit.Page.WaitForTimeoutAsync(300);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Elements));
        Assert.False(await visit.Page.EvaluateAsync<bool>("window.wasTaken === true"), $"{path} was taken over");
        Assert.DoesNotContain(visit.Complaints, one => one.Contains("taken", StringComparison.Ordinal));
    }
}
