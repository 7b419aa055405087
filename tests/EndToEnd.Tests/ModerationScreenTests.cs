using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Somebody reports, the chair rules by keyboard, the author reads why and appeals: three people in three languages.</summary>
public sealed class ModerationScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Room = "/rooms/hlpf-consultation";
    private const string Words = "The delegates of the north are liars";

    [Fact]
    public async Task A_message_is_reported_removed_by_keyboard_and_its_author_appeals()
    {
        await using var amina = await SitDownAsync("Amina", Room, "en-GB");
        await using var rosa = await SitDownAsync("Rosa", Room, "es-ES");
        await using var olga = await SitDownAsync("Ольга", $"{Room}/desk", "ru-RU");
        await Expect(olga.Page.GetByText("Ничего не ждёт")).ToBeVisibleAsync();
        await amina.SayAsync(Words);

        await ReportAsync(rosa);
        await RemoveAsync(olga);

        await Expect(rosa.Log.GetByText(Words)).ToHaveCountAsync(0);
        await Expect(rosa.Log.Locator(".tombstone", new() { HasText = "Cortesía" })).ToBeVisibleAsync();
        await AppealAsync(amina);
    }

    private static async Task ReportAsync(Visit rosa)
    {
        var heard = rosa.Log.Locator("li[id^=m]").Filter(new() { HasText = Words });
        await heard.HoverAsync();
        await heard.Locator(".actions [aria-expanded]").ClickAsync();
        await heard.GetByRole(AriaRole.Button, new() { Name = "Denunciar", Exact = true }).ClickAsync();
        var dialog = rosa.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(new Regex("Cortesía")).CheckAsync();
        await AxeFindsNothingAsync(rosa.Page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Denunciar", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task RemoveAsync(Visit olga)
    {
        // The desk hears of it by itself, and the rule that was named is chosen already.
        await Expect(olga.Page.Locator(".desk-said")).ToContainTextAsync(Words);
        await AxeFindsNothingAsync(olga.Page);
        await olga.Page.Keyboard.PressAsync("x");
        await Expect(olga.Page.Locator("select[name=rule]")).ToBeFocusedAsync();
        await Expect(olga.Page.Locator("select[name=rule]")).ToHaveValueAsync("courtesy");
        await olga.Page.Keyboard.PressAsync("Tab");
        await olga.Page.Keyboard.TypeAsync("Скажите это без оскорбления");
        await olga.Page.Keyboard.PressAsync("Tab");
        await olga.Page.Keyboard.PressAsync("Enter");
        await Expect(olga.Page.GetByText("Ничего не ждёт")).ToBeVisibleAsync();
    }

    private static async Task AppealAsync(Visit amina)
    {
        var own = amina.Log.Locator(".tombstone", new() { HasText = "Courtesy" });
        await own.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(amina.Page.GetByText("Скажите это без оскорбления")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(amina.Page);
        await amina.Page.GetByLabel("Why should it be restored?").FillAsync("I was quoting a newspaper");
        await amina.Page.GetByRole(AriaRole.Button, new() { Name = "Appeal", Exact = true }).ClickAsync();
        await Expect(amina.Page.GetByText("Your appeal is being looked at")).ToBeVisibleAsync();
    }

    private async Task<Visit> SitDownAsync(string name, string path, string locale)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        await visit.EnterAsAsync(name);
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        await visit.TakenOverAsync();
        return visit;
    }

    private static async Task AxeFindsNothingAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
    }
}
