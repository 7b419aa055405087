using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Everything that one does here every day, without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    private async Task<Visit> SitDownAsync(string? path = SideChat)
    {
        var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new() { Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce }
        );
        await TabToAsync(visit, visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Amina") }));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Inbox" })).ToBeVisibleAsync();
        if (path is not null)
        {
            await visit.OpenAsync(path);
        }
        return visit;
    }

    [Fact]
    public async Task From_the_entrance_into_a_room_a_topic_and_back_no_mouse_is_needed()
    {
        await using var visit = await SitDownAsync(path: null);
        await TabToAsync(visit, visit.Page.Locator(".side a.room-line").Filter(new() { HasText = "Water for all" }));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Water for all", Level = 1 })).ToBeFocusedAsync();
        await TabToAsync(visit, visit.Page.Locator("a.topic-card").First);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Composer).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Africa regional network", Level = 1 })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task All_that_can_be_done_with_a_message_lies_within_the_log()
    {
        await using var visit = await SitDownAsync();
        await visit.SayAsync("What can be done with this?");
        await visit.SeesOnceAsync("What can be done with this?");
        var own = visit.Log.Locator("li[id^=m]").Filter(new() { HasText = "What can be done with this?" });
        await own.Locator("[aria-expanded]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(own.Locator(".menu")).ToBeVisibleAsync();
        var (menu, log) = ((await own.Locator(".menu").BoundingBoxAsync())!, (await visit.Page.Locator("#log").BoundingBoxAsync())!);
        Assert.InRange(menu.Y, log.Y, log.Y + log.Height - menu.Height + 1);
    }

    [Fact]
    public async Task Whoever_opens_a_form_and_thinks_better_of_it_is_where_they_were()
    {
        await using var visit = await SitDownAsync(path: null);
        await TabToAsync(visit, visit.Page.Locator(".side a.room-line").Filter(new() { HasText = "Africa regional" }));
        await visit.Page.Keyboard.PressAsync("Enter");
        var opener = visit.Page.GetByRole(AriaRole.Button, new() { Name = "New topic" });
        await TabToAsync(visit, opener);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".new-topic input")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_message_is_written_sent_edited_and_answered_by_keyboard_alone()
    {
        await using var visit = await SitDownAsync();
        await TabToAsync(visit, visit.Composer);
        await visit.Page.Keyboard.TypeAsync("No mouse was used.");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesOnceAsync("No mouse was used.");
        await Expect(visit.Composer).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(visit.Composer).ToHaveValueAsync("No mouse was used.");
        await visit.Page.Keyboard.TypeAsync(" Not one.");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesOnceAsync("No mouse was used. Not one.");

        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("k");
        await Expect(visit.Page.Locator("li.message:focus")).ToContainTextAsync("Not one.");
        await visit.Page.Keyboard.PressAsync("r");
        await Expect(visit.Composer).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("An answer to myself.");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(visit.Log.Locator("li[id^=m]").Filter(new() { HasText = "An answer to myself." }).Locator("blockquote"))
            .ToContainTextAsync("Not one.");
    }

    [Fact]
    public async Task A_sign_is_given_by_keyboard_alone()
    {
        await using var visit = await SitDownAsync();
        await visit.SayAsync("A sign for this one, please.");
        await visit.SeesOnceAsync("A sign for this one, please.");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("k");
        var own = visit.Page.Locator("li.message:focus");
        await Expect(own).ToContainTextAsync("A sign for this one");
        var id = await own.GetAttributeAsync("id");
        await TabToAsync(visit, visit.Page.Locator($"#{id} [aria-expanded]"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(visit, visit.Page.Locator($"#{id} .signs button").First);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator($"#{id} .reactions [aria-pressed=true]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_list_of_shortcuts_keeps_the_focus_and_gives_it_back()
    {
        await using var visit = await SitDownAsync();
        await TabToAsync(visit, visit.Composer);
        await visit.Page.Keyboard.PressAsync("Control+/");
        var list = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(list).ToBeVisibleAsync();
        for (var pressed = 0; pressed < 6; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(list.Locator(":focus")).ToHaveCountAsync(1);
        }
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(list).ToHaveCountAsync(0);
        await Expect(visit.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_those_with_a_modifier_stay()
    {
        await using var visit = await SitDownAsync();
        await visit.Page.Locator("h1").FocusAsync();
        await visit.Page.Keyboard.PressAsync("?");
        var list = visit.Page.GetByRole(AriaRole.Dialog);
        await list.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(list).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.WaitForTimeoutAsync(300);
        await Expect(list).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("Control+/");
        await Expect(list).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_panel_opens_and_closes_and_the_focus_is_where_it_was_opened()
    {
        await using var visit = await SitDownAsync("/rooms/direct-amina-jean");
        await visit.Page.SetViewportSizeAsync(1100, 800);
        var panel = visit.Page.GetByRole(AriaRole.Complementary, new() { Name = "Details" });
        await Expect(panel).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Control+.");
        await Expect(panel).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).PressAsync("Enter");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Details" })).ToBeFocusedAsync();
    }

    /// <summary>Tab after tab, as somebody would.</summary>
    private static async Task TabToAsync(Visit visit, ILocator where)
    {
        await Expect(where).ToHaveCountAsync(1);
        for (var pressed = 0; pressed < 400; pressed++)
        {
            if (await where.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{where} is not reached by Tab.");
    }
}
