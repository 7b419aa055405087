using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>As a new user would: an unknown cooperative joins on a phone, is vouched for and decided on, and speaks in its own name; and its focal point answers from the letter.</summary>
public sealed class CooperativeTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Cooperative = "Kwale Water Cooperative";

    [Fact]
    public async Task An_unknown_cooperative_registers_on_a_phone_is_vouched_for_and_posts_on_its_behalf()
    {
        var mail = Mailbox.New(browser.Hub);
        await using var wanjiru = await AtAsync("/join", Visit.Phone);
        await JoinAsync(wanjiru, mail);

        var organization = await PathOfAsync(wanjiru.Page);
        await using var david = await AtAsync("/", new() { Locale = "en-GB" });
        await david.EnterAsAsync("David");
        await david.Page.GotoAsync(new Uri(browser.Hub.Address, organization).ToString());
        await david.TakenOverAsync();
        await Expect(david.Page.GetByText("waits to be verified")).ToBeVisibleAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Vouch for this organization" }).ClickAsync();
        await AxeFindsNothingAsync(david.Page);
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Vouch for this organization" }).ClickAsync();
        await Expect(david.Page.GetByText("The administrators know it now")).ToBeVisibleAsync();

        await using var nadia = await AtAsync("/", new() { Locale = "en-GB" });
        await nadia.EnterAsAsync("Nadia");
        await nadia.Page.GotoAsync(new Uri(browser.Hub.Address, "/administration").ToString());
        await nadia.TakenOverAsync();
        var card = nadia.Page.GetByRole(AriaRole.Article, new() { Name = Cooperative });
        await card.GetByRole(AriaRole.Button, new() { Name = "Verify: United Nations staff vouched" }).ClickAsync();
        await card.GetByLabel("Reason").FillAsync("The country team works with them");
        await card.GetByRole(AriaRole.Button, new() { Name = "Verify: United Nations staff vouched" }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);

        Assert.Contains("is verified", await mail.NextAsync(), StringComparison.Ordinal);
        await wanjiru.Page.GotoAsync(new Uri(browser.Hub.Address, "/rooms/hlpf-consultation").ToString());
        await wanjiru.TakenOverAsync();
        await TakePartAsync(wanjiru);
        await wanjiru.Page.Locator(".capacity-choice select").SelectOptionAsync(new SelectOptionValue { Value = "organization" });
        await wanjiru.SayAsync("Our wells have been dry since March.");
        await wanjiru.SeesOnceAsync("Our wells have been dry since March.");
        await Expect(wanjiru.Log.Locator("li").Filter(new() { HasText = "dry since March" })).ToContainTextAsync(Cooperative);
        Assert.Empty(wanjiru.Complaints);
        await AnswerAsync(mail, organization);
    }

    /// <summary>Somebody asks to belong; the focal point answers from the letter, on a phone without JavaScript and without signing in.</summary>
    private async Task AnswerAsync(Mailbox mail, string organization)
    {
        await using var jean = await AtAsync("/", new() { Locale = "en-GB" });
        await jean.EnterAsAsync("Jean");
        await jean.Page.GotoAsync(new Uri(browser.Hub.Address, organization).ToString());
        await jean.TakenOverAsync();
        await jean.Page.GetByRole(AriaRole.Button, new() { Name = "Ask to belong" }).ClickAsync();
        await Expect(jean.Page.GetByText("You have asked")).ToBeVisibleAsync();

        var look = new BrowserNewContextOptions(Visit.Phone) { JavaScriptEnabled = false };
        await using var context = await browser.Browser.NewContextAsync(look);
        await using var letter = await Visit.OfAsync(context, browser.Hub.Address, isOpened: false, hasScript: false);
        var link = Regex.Match(await mail.NextAsync(), @"/answer/[\w-]+", RegexOptions.None, Bounded.Patience).Value;
        await letter.Page.GotoAsync(new Uri(browser.Hub.Address, link).ToString());
        await Expect(letter.Page.GetByText("Jean-Baptiste Ndiaye")).ToBeVisibleAsync();
        await letter.Page.GetByLabel("May speak on the organization’s behalf").CheckAsync();
        await letter.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(letter.Page.GetByText("Approved. They have a letter about it.")).ToBeVisibleAsync();
    }

    private Task<Visit> AtAsync(string path, BrowserNewContextOptions look) =>
        Visit.StartAsync(browser.Browser, new Uri(browser.Hub.Address, path), look);

    private static async Task JoinAsync(Visit visit, Mailbox mail)
    {
        await FillAsync(visit, "Your name", "Wanjiru Kamau");
        await FillAsync(visit, "Your organization", Cooperative);
        await FillAsync(visit, "E-mail address", mail.Address);
        await visit.Page.GetByLabel("Country or area").SelectOptionAsync(new SelectOptionValue { Value = "KE" });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await FillAsync(visit, "Code", await mail.CodeAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(visit.Page.GetByText("is registered and waits to be verified")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Look around" }).ClickAsync();
    }

    /// <summary>Where her organization lies: she finds it under what she belongs to.</summary>
    private static async Task<string> PathOfAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "You", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Nobody has vouched yet")).ToBeVisibleAsync();
        var own = page.GetByRole(AriaRole.Link, new() { NameRegex = new(Cooperative) });
        return (await own.GetAttributeAsync("href"))!;
    }

    private static async Task TakePartAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take part" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("rules of the room") }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("how my data are used") }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Agree and take part" }).ClickAsync();
        await Expect(visit.Composer).ToBeVisibleAsync();
    }

    private static Task FillAsync(Visit visit, string label, string text) =>
        visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
}
