using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>A convener sets up a dialogue and opens it; a cooperative answers its first question on a small phone.</summary>
public sealed class DialogueTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Questions = ["Who repairs the pump?", "Who pays?", "What must be done first?"];
    private static readonly Dictionary<string, int> Written = Clicks.Written("dialogue");
    private readonly string room = $"dialogue-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_convener_sets_up_a_dialogue_and_a_cooperative_answers_the_first_question()
    {
        await GatherAsync();
        await using var convener = await AtAsync("David", new() { Locale = "en-GB" });
        await SetUpAsync(convener.Page);
        await convener.Page.GetByLabel("Civil society: Nobody yet").SelectOptionAsync("Jean-Baptiste Ndiaye");
        await ClickAsync(convener.Page, "Name as moderator");
        await Expect(convener.Page.GetByText("Civil society: Jean-Baptiste Ndiaye")).ToBeVisibleAsync();
        await ClickAsync(convener.Page, "Open the dialogue");
        await Expect(FirstQuestion(convener.Page)).ToBeVisibleAsync();
        Assert.Equal(Written["set up and open a dialogue"], await Clicks.TakeAsync(convener));
        Assert.Empty(convener.Complaints);

        await using var cooperative = await AtAsync("Amina", Visit.Phone);
        await FirstQuestion(cooperative.Page).ClickAsync();
        await cooperative.WriteAsync(string.Join(' ', Enumerable.Repeat("water", 251)));
        await Expect(cooperative.Page.GetByText("251 of 250 words")).ToBeVisibleAsync();
        await Expect(cooperative.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true })).ToBeDisabledAsync();
        await Clicks.TakeAsync(cooperative);
        await cooperative.Page.GotoAsync(new Uri(browser.Hub.Address, $"/rooms/{room}").ToString());
        await FirstQuestion(cooperative.Page).ClickAsync();
        await cooperative.Composer.ClickAsync();
        await cooperative.WriteAsync("Nobody since March; we collect money for the parts.");
        await ClickAsync(cooperative.Page, "Send");
        await cooperative.SeesOnceAsync("Nobody since March; we collect money for the parts.");
        Assert.Equal(Written["contribute"], await Clicks.TakeAsync(cooperative));
        Assert.Empty(cooperative.Complaints);
    }

    /// <summary>The demo has a dialogue whose synthesis is being checked.</summary>
    [Fact]
    public async Task A_moderator_writes_a_point_cites_a_sentence_answers_a_remark_and_hands_it_out_again()
    {
        await using var moderator = await AtAsync("David", new() { Locale = "en-GB" }, "/rooms/coast-dialogue/drafting");
        var page = moderator.Page;
        await Expect(page.GetByText("Every contribution is cited or set aside with a reason.")).ToBeVisibleAsync();
        await ClickAsync(page, "Write a point");
        await Clicks.WriteAsync(page.GetByLabel("What was said"), "Those who took part were heard.");
        await ClickAsync(page, "Save");
        await Expect(page.GetByText("It rests on nothing yet.")).ToBeVisibleAsync();
        await page.GetByLabel("Show").SelectOptionAsync("Set aside");
        await page.Locator(".drafting-list").GetByRole(AriaRole.Button, new() { Name = "Cite", Exact = true }).ClickAsync();
        await page.GetByLabel("In which point").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator(".cite-form").GetByRole(AriaRole.Button, new() { Name = "Cite", Exact = true }).ClickAsync();
        await Expect(page.GetByText("It rests on nothing yet.")).ToHaveCountAsync(0);

        await ClickAsync(page, "Answer");
        await Clicks.WriteAsync(page.GetByLabel("Your answer; whoever made the remark reads it"), "It is in the text now.");
        await ClickAsync(page, "Answer");
        await Expect(page.GetByText("The text was changed for it:")).ToBeVisibleAsync();
        await ClickAsync(page, "Hand out to be checked");
        Assert.Equal(Written["write a point, cite a sentence, answer a remark, hand out"], await Clicks.TakeAsync(moderator));
        Assert.Empty(moderator.Complaints);

        await using var contributor = await AtAsync(
            "Grace",
            new() { Locale = "en-GB" },
            "/rooms/coast-dialogue/synthesis",
            isScreen: false
        );
        await Expect(contributor.Page.GetByText("Those who took part were heard.")).ToBeVisibleAsync();
        await Expect(contributor.Page.GetByText("Cited in point")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_one_unread_reply_to_the_next_a_reader_comes_through_the_threads_and_nothing_is_left()
    {
        await GatherAsync();
        var topic = await SayAsync("david", new { type = "topic.open", title = "Who repairs the pump?" });
        var said = await TalkAsync(topic);
        await using var reader = await AtAsync("Jean-Baptiste", new() { Locale = "en-GB" }, $"/rooms/{room}/topics/{topic}");
        var page = reader.Page;
        await Expect(page.Locator($"#m{said[0]}")).ToBeInViewportAsync();
        await Expect(page.Locator($"#m{said[2]}.deep .quote")).ToHaveCountAsync(0);
        await Expect(page.Locator($"#m{said[3]}.deep .quote")).ToHaveCountAsync(1);
        await Expect(page.Locator($"#m{said[1]}.reply .new")).ToHaveCountAsync(1);
        var done = page.GetByText("You have read everything here");
        for (var pressed = 0; pressed < said.Count && !await done.IsVisibleAsync(); pressed++)
        {
            var before = await page.EvaluateAsync<string>("document.activeElement.id");
            await page.Keyboard.PressAsync("n");
            await page.WaitForFunctionAsync(GoneOn, before);
        }
        await Expect(done).ToBeVisibleAsync();
        var unread = new Uri(browser.Hub.Address, $"/api/v1/rooms/{room}/unread").ToString();
        await page.WaitForFunctionAsync("url => fetch(url).then((answer) => answer.json()).then(({ unread }) => unread === 0)", unread);
        Assert.Empty(reader.Complaints);
    }

    private const string GoneOn =
        "before => (document.activeElement.matches('.messages > .message') && document.activeElement.id !== before) || document.querySelector('.all-read')";

    private async Task GatherAsync()
    {
        await DoAsync(
            "david",
            new
            {
                type = "room.open",
                id = Guid.NewGuid(),
                kind = "nationalDialogue",
                title = "Wells of Kitui",
                visibility = "public",
            }
        );
        foreach (var person in new[] { "jean", "amina" })
        {
            await DoAsync(
                person,
                new
                {
                    type = "participant.join",
                    id = Guid.NewGuid(),
                    consent = "1",
                }
            );
        }
    }

    /// <summary>As dialogues are usually held, save that the first round has begun.</summary>
    private static async Task SetUpAsync(IPage page)
    {
        await ClickAsync(page, "Set up the programme");
        await Clicks.WriteAsync(page.GetByLabel("Purpose"), "Half of the wells stand still.");
        await Clicks.WriteAsync(page.GetByLabel("Decision that it feeds"), "The county water plan");
        await Clicks.WriteAsync(page.GetByLabel("Who decides"), "County Assembly");
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd'T'HH:mm", null);
        await Clicks.WriteAsync(page.GetByLabel("Opens").First, yesterday);
        foreach (var (place, words) in Questions.Index())
        {
            await Clicks.WriteAsync(page.GetByRole(AriaRole.Textbox, new() { Name = $"Question {place + 1}" }), words);
        }
        await ClickAsync(page, "Save the programme");
        await Expect(page.GetByText("In preparation")).ToBeVisibleAsync();
    }

    private static ILocator FirstQuestion(IPage page) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Programme" }).GetByRole(AriaRole.Link, new() { Name = "Who repairs the pump?" });

    private static Task ClickAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task<Visit> AtAsync(string name, BrowserNewContextOptions look, string? path = null, bool isScreen = true)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, look);
        await visit.Page.AddInitScriptAsync(Clicks.Count);
        await visit.EnterAsAsync(name);
        await Clicks.TakeAsync(visit);
        await visit.Page.GotoAsync(new Uri(browser.Hub.Address, path ?? $"/rooms/{room}").ToString());
        await (isScreen ? visit.TakenOverAsync() : Task.CompletedTask);
        return visit;
    }

    /// <summary>Each time a contribution, a reply to it, a reply to that, and one that is deeper; answers their numbers.</summary>
    private async Task<List<long>> TalkAsync(long topic)
    {
        List<long> said = [];
        for (var i = 0; i < 24; i++)
        {
            long? to = i % 4 == 0 ? null : said[^1];
            var text = string.Join('\n', Enumerable.Repeat($"What was said as number {i}.", 4));
            said.Add(
                await SayAsync(
                    "amina",
                    new
                    {
                        type = "message.post",
                        topic,
                        text,
                        replyTo = to,
                    }
                )
            );
        }
        return said;
    }

    /// <summary>Over HTTP, without a screen.</summary>
    private async Task DoAsync(string person, object command)
    {
        await using var context = await browser.Browser.NewContextAsync();
        await PostAsync(context, "session/demo", new { person });
        await PostAsync(context, $"rooms/{room}/commands", command);
    }

    /// <summary>Answers its number.</summary>
    private async Task<long> SayAsync(string person, object command)
    {
        var wish = JsonSerializer.SerializeToNode(command)!;
        wish["id"] = Guid.NewGuid();
        await using var context = await browser.Browser.NewContextAsync();
        await PostAsync(context, "session/demo", new { person });
        var answer = await PostAsync(context, $"rooms/{room}/commands", wish);
        return (await answer.JsonAsync())!.Value.GetProperty("seq").GetInt64();
    }

    private async Task<IAPIResponse> PostAsync(IBrowserContext context, string path, object body)
    {
        IEnumerable<KeyValuePair<string, string>> headers = [new("Origin", browser.Hub.Origin)];
        var url = new Uri(browser.Hub.Address, $"/api/v1/{path}").ToString();
        var answer = await context.APIRequest.PostAsync(url, new() { DataObject = body, Headers = headers });
        await Expect(answer).ToBeOKAsync();
        return answer;
    }
}
