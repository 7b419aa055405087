using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Two people who know each other from a room: one asks, the other accepts, declines, or blocks, and whoever asks sees no difference but the first.</summary>
public sealed class DirectScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Room = "/rooms/hlpf-consultation";

    [Fact]
    public async Task Somebody_asks_the_other_accepts_both_write_and_a_block_ends_it_for_one_of_them_alone()
    {
        await using var rosa = await SitDownAsync("Rosa", $"{Room}/people", "es-ES");
        await using var leila = await SitDownAsync("ليلى", "/", "ar");
        await rosa.Page.Locator("li", new() { HasText = "ليلى" }).Locator(".write").ClickAsync();
        await AxeFindsNothingAsync(rosa.Page);
        await rosa.Page.GetByLabel("De qué se trata").FillAsync("A letter to the ministry");
        await rosa.Page.GetByLabel("Sus primeras palabras").FillAsync("May I ask you something?");
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Pedir", Exact = true }).ClickAsync();
        await rosa.TakenOverAsync();
        await rosa.SeesOnceAsync("May I ask you something?");
        await WriteAsync(rosa, "Hello?");
        await Expect(rosa.Log.GetByText("Podrá escribir más cuando alguien haya aceptado")).ToBeVisibleAsync();

        // Her open inbox hears of it by itself.
        await leila.Page.Locator(".inbox a[href='/direct']").ClickAsync();
        await AxeFindsNothingAsync(leila.Page);
        var own = leila.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/api/v1/me", StringComparison.Ordinal));
        await leila.Page.GetByRole(AriaRole.Button, new() { Name = "قبول", Exact = true }).ClickAsync();
        await leila.TakenOverAsync();
        await WriteAsync(leila, "تفضلي");
        await rosa.SeesOnceAsync("تفضلي");
        await WriteAsync(rosa, "Thank you");
        await leila.SeesOnceAsync("Thank you");

        // From now on the screen of the conversation follows her own record, too.
        await own;
        await using var other = await SitDownAsync("ليلى", "/direct", "ar");
        await other.Page.Locator(".line-with-act", new() { HasText = "A letter to the ministry" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "إلغاء حظر" })).ToBeVisibleAsync();
        await Expect(leila.Page.GetByText("A letter to the ministry")).ToHaveCountAsync(0);
        await WriteAsync(rosa, "Are you there?");
        await rosa.SeesOnceAsync("Are you there?");
    }

    [Fact]
    public async Task A_request_is_declined_and_whoever_asked_is_not_told()
    {
        await using var jean = await SitDownAsync("Jean-Baptiste", "/", "fr-FR");
        await using var li = await SitDownAsync("李文华", "/direct", "zh-CN");
        await jean.Page.GotoAsync(new Uri(jean.Address, await ConversationOfAsync(jean)).ToString());
        await jean.TakenOverAsync();
        await Expect(jean.Page.Locator(".composer textarea")).ToBeVisibleAsync();
        var before = await jean.Log.InnerTextAsync();

        // The hub hands the request of the demo over while it starts; the page says what was there when it was asked for.
        var decline = li.Page.GetByRole(AriaRole.Button, new() { Name = "拒绝", Exact = true });
        await Bounded.UntilAsync(
            async () => await decline.CountAsync() > 0 || (await li.Page.ReloadAsync()) is null,
            "the request is there",
            everyMs: 500
        );
        await decline.ClickAsync();
        await Expect(li.Page.GetByRole(AriaRole.Button, new() { Name = "拒绝", Exact = true })).ToHaveCountAsync(0);

        await jean.Page.ReloadAsync();
        await jean.TakenOverAsync();
        await Expect(jean.Page.Locator(".composer textarea")).ToBeVisibleAsync();
        Assert.Equal(before, await jean.Log.InnerTextAsync());
    }

    /// <summary>The one that waits for an answer, from the list of conversations.</summary>
    private static async Task<string> ConversationOfAsync(Visit jean)
    {
        await jean.Page.GotoAsync(new Uri(jean.Address, "/direct").ToString());
        var line = jean.Page.Locator("a.sheet-line", new() { HasText = "Personne n’est encore entré" });
        return (await line.GetAttributeAsync("href"))!.Split('?')[0];
    }

    /// <summary>In whatever language the screen is.</summary>
    private static async Task WriteAsync(Visit who, string words)
    {
        await who.Page.Locator(".composer textarea").FillAsync(words);
        await who.Page.Locator(".composer .send").ClickAsync();
    }

    private async Task<Visit> SitDownAsync(string name, string path, string locale)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        await visit.EnterAsAsync(name);
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        await visit.TakenOverAsync();
        return visit;
    }
}
