using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What a screen reader hears: what arrives, one by one or in one line; never history, never twice.</summary>
public sealed class ReadOutTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    private async Task<Visit> SitDownAsync(string name)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.EnterAsAsync(name);
        await visit.OpenAsync(SideChat);
        return visit;
    }

    [Fact]
    public async Task A_message_that_arrives_is_read_out_and_what_was_there_before_is_not()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await Expect(amina.Log).ToHaveAttributeAsync("aria-live", "off");
        await rosa.SayAsync("One message for your ears.");
        await amina.SeesOnceAsync("One message for your ears.");
        await Expect(amina.Log).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(amina.Log).ToHaveAttributeAsync("aria-relevant", "additions");
    }

    [Fact]
    public async Task Many_messages_at_once_become_one_line()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        foreach (var number in Enumerable.Range(1, 8))
        {
            await rosa.SayAsync($"One of many, {number}.");
        }
        await amina.SeesOnceAsync("One of many, 8.");
        await Expect(amina.Page.Locator("[role=status].hidden"))
            .ToContainTextAsync(new Regex(@"\d+ new messages in .Consultation with civil society"));
        await Expect(amina.Log).ToHaveAttributeAsync("aria-live", "off");
    }

    [Fact]
    public async Task What_one_has_written_is_only_said_to_be_sent()
    {
        await using var amina = await SitDownAsync("Amina");
        await amina.SayAsync("I know what I wrote.");
        await amina.SeesOnceAsync("I know what I wrote.");
        await Expect(amina.Page.Locator("[role=status].hidden")).ToHaveTextAsync("Sent");
        await Expect(amina.Log).ToHaveAttributeAsync("aria-live", "off");
    }

    [Fact]
    public async Task A_room_that_is_switched_off_says_nothing()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await amina.Page.GotoAsync(new Uri(amina.Address, $"{SideChat}/people").ToString());
        await amina.Page.GetByLabel("Read out new messages").SelectOptionAsync("off");
        await amina.OpenAsync(SideChat);
        await rosa.SayAsync("Nobody hears this one.");
        await amina.SeesOnceAsync("Nobody hears this one.");
        await Expect(amina.Log).ToHaveAttributeAsync("aria-live", "off");
        await Expect(amina.Page.Locator("[role=status].hidden")).Not.ToContainTextAsync("Nobody hears");
        await Expect(amina.Page.Locator("[role=status].hidden")).Not.ToContainTextAsync("new message");
    }
}
