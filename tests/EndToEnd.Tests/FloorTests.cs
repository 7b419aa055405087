using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The chair at a desk, a speaker on a phone: who asks is called, speaks, and gives the floor back.</summary>
public sealed class FloorTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Floor = "/rooms/hlpf-consultation";

    [Fact]
    public async Task Who_asks_on_a_phone_is_called_speaks_and_yields()
    {
        await using var chair = await SitDownAsync("Ольга", 1280);
        await using var speaker = await SitDownAsync("David", 360);
        await FreeAsync(chair);

        await Button(speaker).GetByText("Ask for the floor").ClickAsync();
        await Expect(Button(speaker)).ToContainTextAsync("Withdraw");
        await chair.Page.Locator(".floor-queue li").Filter(new() { HasText = "David Okoth" }).GetByText("Call").ClickAsync();

        await Expect(speaker.Page.Locator(".floor-alarm")).ToContainTextAsync("30 seconds to answer");
        await Button(speaker).GetByText("You are called: speak").ClickAsync();
        await Expect(chair.Page.Locator(".now-card h2")).ToHaveTextAsync("David Okoth");
        await SameSecondAsync(chair, speaker);
        await speaker.SayAsync("Water is a right, and a pump needs somebody who is paid.");
        await chair.SeesOnceAsync("Water is a right, and a pump needs somebody who is paid.");

        await Button(speaker).GetByText("Done speaking").ClickAsync();
        await Expect(chair.Page.Locator(".now-nobody")).ToBeVisibleAsync();
        await Expect(Button(speaker)).ToContainTextAsync("Ask for the floor");
    }

    [Fact]
    public async Task The_chair_moves_calls_and_pauses_by_keyboard_alone()
    {
        await using var chair = await SitDownAsync("Ольга", 1280);
        await FreeAsync(chair);
        var last = chair.Page.Locator(".floor-queue > ol > li").Last;
        var name = await last.Locator(".name").InnerTextAsync();

        await last.GetByRole(AriaRole.Button, new() { NameRegex = new("Move") }).PressAsync("Enter");
        await chair.Page.Locator(".move-form select").PressAsync("Home");
        await chair.Page.Locator(".move-form input").FillAsync("Has a train to catch");
        await chair.Page.Locator(".move-form input").PressAsync("Enter");
        var first = chair.Page.Locator(".floor-queue > ol > li").First;
        await Expect(first).ToContainTextAsync(name);
        await Expect(first).ToContainTextAsync("Has a train to catch");

        await chair.Page.Keyboard.PressAsync("Alt+KeyN");
        await Expect(chair.Page.Locator(".now-card h2")).ToHaveTextAsync(name);
        await chair.Page.Keyboard.PressAsync("Alt+KeyB");
        await Expect(chair.Page.Locator(".now-card[data-turn=speaking]")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("Alt+KeyP");
        await Expect(chair.Page.Locator(".floor-clock[data-state=stands]")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("Alt+KeyF");
        await Expect(chair.Page.Locator(".now-nobody")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_asked_is_supported_and_answered_and_a_vote_is_taken_on_a_phone()
    {
        await using var chair = await SitDownAsync("Ольга", 1280);
        await using var phone = await SitDownAsync("Rosa", 360);
        await chair.Page.Locator(".panel-sides button").Last.ClickAsync();
        await chair.Page.Locator("#ask-words").FillAsync("Shall the summary be sent to the regions first?");
        await chair.Page.Locator(".ask-form button.primary").ClickAsync();

        await phone.Page.Locator(".poll-call").ClickAsync();
        var question = phone.Page.Locator(".question").Filter(new() { HasText = "sent to the regions first" });
        await question.Locator("button.voices").ClickAsync();
        await Expect(question.Locator("button.voices")).ToHaveAttributeAsync("aria-pressed", "true");
        var asked = chair.Page.Locator(".question").Filter(new() { HasText = "sent to the regions first" });
        await Expect(asked.Locator(".voices")).ToContainTextAsync("1");
        await asked.GetByText("Answered live").ClickAsync();
        await asked.Locator("textarea").FillAsync("Yes, on Friday.");
        await asked.Locator(".settling button.primary").ClickAsync();
        await phone.Page.Locator(".decided summary").ClickAsync();
        await Expect(question).ToContainTextAsync("Yes, on Friday.");

        var open = phone.Page.Locator(".poll[data-state=open]");
        await open.GetByText("A standing working group").ClickAsync();
        await open.Locator("button.primary").ClickAsync();
        await Expect(open.Locator("[role=status]")).ToContainTextAsync("counted");
        await Expect(phone.Page.Locator(".poll-call")).ToHaveCountAsync(0);
        await chair.Page.Locator(".poll[data-state=open] .deed").ClickAsync();
        await Expect(phone.Page.Locator(".poll").First.Locator(".tally div").First).ToContainTextAsync("1");
    }

    [Fact]
    public async Task Somebody_asks_and_withdraws_without_JavaScript()
    {
        var options = new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Locale = "en-GB",
            ViewportSize = new() { Width = 360, Height = 740 },
        };
        await using var visit = await Visit.OfAsync(await browser.Browser.NewContextAsync(options), browser.Hub.Address, hasScript: false);
        await visit.Page.Locator("button.seat[value=grace]").ClickAsync();
        await visit.Page.GotoAsync(new Uri(visit.Address, $"{Floor}?lang=en").ToString());

        await visit.Page.Locator("button.my-floor").GetByText("Ask for the floor").ClickAsync();
        await Expect(visit.Page.Locator("button.my-floor")).ToContainTextAsync("Withdraw");
        await visit.Page.Locator("button.my-floor").ClickAsync();
        await Expect(visit.Page.Locator("button.my-floor")).ToContainTextAsync("Ask for the floor");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Questions and votes" }).ClickAsync();
        await visit.Page.GetByLabel("Your question").FillAsync("Who reads the meters in the dry season?");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        var asked = visit.Page.Locator(".question").Filter(new() { HasText = "Who reads the meters" });
        await Expect(asked).ToContainTextAsync("Open");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Support: 0" }).ClickAsync();
        await Expect(asked.Locator("button.voices")).ToHaveAttributeAsync("aria-pressed", "true");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(visit.Page.Locator(".question").Filter(new() { HasText = "Who reads the meters" })).ToHaveCountAsync(0);
    }

    private static ILocator Button(Visit visit) => visit.Page.Locator("button.my-floor");

    /// <summary>Both read the hub's clock: what they show is at most a second of rounding apart.</summary>
    private static async Task SameSecondAsync(Visit one, Visit other)
    {
        const string seconds =
            "() => { const [m, s] = document.querySelector('.floor-clock b').textContent.split(':'); return m * 60 + +s; }";
        var shown = await Task.WhenAll(one.Page.EvaluateAsync<int>(seconds), other.Page.EvaluateAsync<int>(seconds));
        Assert.InRange(Math.Abs(shown[0] - shown[1]), 0, 1);
    }

    /// <summary>Whoever has the floor from before gives it back.</summary>
    private static async Task FreeAsync(Visit chair)
    {
        await Expect(chair.Page.Locator(".now-card")).ToBeVisibleAsync();
        if (await chair.Page.Locator(".now-card[data-turn=speaking]").CountAsync() > 0)
        {
            await chair.Page.Keyboard.PressAsync("Alt+KeyF");
        }
        await Expect(chair.Page.Locator(".now-nobody")).ToBeVisibleAsync();
    }

    private async Task<Visit> SitDownAsync(string name, int width)
    {
        var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new()
            {
                Locale = "en-GB",
                ViewportSize = new() { Width = width, Height = width < 768 ? 740 : 800 },
            }
        );
        await visit.EnterAsAsync(name);
        await visit.OpenAsync(Floor);
        return visit;
    }
}
