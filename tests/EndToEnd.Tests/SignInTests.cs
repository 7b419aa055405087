using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using OtpNet;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>People with accounts of their own, from joining on a small phone to the second factor; with the letters that they get.</summary>
public sealed class SignInTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Password = "seven gourds of water";

    [Fact]
    public async Task An_unknown_cooperative_joins_on_a_phone_and_is_told_what_waiting_means()
    {
        var mail = Mailbox.New(browser.Hub);
        await using var wanjiru = await Visit.StartAsync(browser.Browser, browser.Hub.Address, Visit.Phone);
        await wanjiru.Page.GetByRole(AriaRole.Link, new() { Name = "Register your organization" }).ClickAsync();
        await JoinAsync(wanjiru, mail);
        await Expect(wanjiru.Page.GetByText("Until then you read everything that is public")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(wanjiru.Page);
        await wanjiru.Page.GetByRole(AriaRole.Button, new() { Name = "Look around" }).ClickAsync();
        await Expect(wanjiru.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Consultation with civil society") }).First)
            .ToBeVisibleAsync();
        await wanjiru.Page.GetByRole(AriaRole.Link, new() { Name = "You", Exact = true }).ClickAsync();
        await Expect(wanjiru.Page.GetByText("waits to be verified")).ToBeVisibleAsync();
        Assert.Empty(wanjiru.Complaints);
    }

    [Fact]
    public async Task A_code_from_a_letter_lets_in_and_a_wrong_one_does_not()
    {
        var mail = Mailbox.New(browser.Hub);
        await using (var first = await AtAsync("/join", Visit.Phone))
        {
            await JoinAsync(first, mail);
        }
        await using var again = await AtAsync("/sign-in?to=%2Frooms%2Fke-water", Visit.Phone);
        await FillAsync(again, "E-mail address", mail.Address);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        var code = await mail.CodeAsync();
        await EnterCodeAsync(again, code == "000000" ? "000001" : "000000");
        await Expect(again.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not fit");
        await AxeFindsNothingAsync(again.Page);
        await EnterCodeAsync(again, code);
        await Expect(again.Page.GetByRole(AriaRole.Heading, new() { Name = "Water for all by 2030" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_password_and_an_app_are_set_up_and_asked_for()
    {
        var mail = Mailbox.New(browser.Hub);
        await using var kim = await AtAsync("/join");
        await JoinAsync(kim, mail);
        await kim.Page.GotoAsync(new Uri(browser.Hub.Address, "/security").ToString());
        await kim.TakenOverAsync();
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Set a password" }).ClickAsync();
        await FillAsync(kim, "New password", Password);
        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Set a password" }).ClickAsync();
        await Expect(kim.Page.GetByText("You have one.")).ToBeVisibleAsync();
        var key = await SetUpAppAsync(kim);

        await using var elsewhere = await AtAsync("/sign-in");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a password" }).ClickAsync();
        await FillAsync(elsewhere, "E-mail address", mail.Address);
        await FillAsync(elsewhere, "Password", Password);
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await FillAsync(elsewhere, "Code of the app, or recovery code", CodeOf(key, later: 1));
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_started_the_hub_becomes_its_first_administrator_by_the_printed_link()
    {
        await using var hub = await Hub.StartAsync(Place.New() with { IsProduction = true });
        await Bounded.UntilAsync(() => hub.Said.Contains("/welcome#", StringComparison.Ordinal), "the link is printed");
        var secret = Regex.Match(hub.Said, @"/welcome#(?<secret>[\w-]+)", RegexOptions.None, Bounded.Patience).Groups["secret"].Value;
        await using var ada = await Visit.StartAsync(browser.Browser, new Uri(hub.Address, $"/welcome#{secret}"));
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Set up this hub" })).ToBeVisibleAsync();
        await AxeFindsNothingAsync(ada.Page);
        await FillAsync(ada, "Your name", "Ada");
        await FillAsync(ada, "E-mail address", "ada@un.example");
        await FillAsync(ada, "Password", Password);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(ada.Page.GetByText("Hub administrator").First).ToBeVisibleAsync();

        await using var late = await Visit.StartAsync(browser.Browser, new Uri(hub.Address, $"/welcome#{secret}"));
        await Expect(late.Page.GetByText("This link does not work any more")).ToBeVisibleAsync();
    }

    private Task<Visit> AtAsync(string path, BrowserNewContextOptions? look = null) =>
        Visit.StartAsync(browser.Browser, new Uri(browser.Hub.Address, path), look ?? new() { Locale = "en-GB" });

    private static async Task JoinAsync(Visit visit, Mailbox mail)
    {
        await FillAsync(visit, "Your name", "Wanjiru Kamau");
        await FillAsync(visit, "Your organization", "Kwale water committee");
        await FillAsync(visit, "E-mail address", mail.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await EnterCodeAsync(visit, await mail.CodeAsync());
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "You have joined" })).ToBeVisibleAsync();
    }

    private static Task FillAsync(Visit visit, string label, string text) =>
        visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    private static async Task EnterCodeAsync(Visit visit, string code)
    {
        await FillAsync(visit, "Code", code);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
    }

    /// <summary>Answers the key that the app keeps.</summary>
    private static async Task<string> SetUpAppAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set up an app" }).ClickAsync();
        var key = (await visit.Page.Locator(".set-up code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await AxeFindsNothingAsync(visit.Page);
        await FillAsync(visit, "Code", CodeOf(key));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(visit.Page.Locator(".recovery li")).ToHaveCountAsync(10);
        return key;
    }

    /// <summary>What the app shows now, or shows some steps later.</summary>
    private static string CodeOf(string key, int later = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));
}
