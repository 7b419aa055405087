using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Leila coordinates a network and hands over to Amina, both with the page of the members open: the tools pass without either of them loading anything again.</summary>
public sealed class HandoverScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Room = "/rooms/africa";

    /// <summary>As Olga, who runs the network: Leila coordinates it.</summary>
    private const string NameLeila = """
        async () => {
          const { people } = await (await fetch('/api/v1/rooms/africa')).json();
          const [number] = Object.entries(people).find(([, { name }]) => name.startsWith('ليلى'));
          const answer = await fetch('/api/v1/rooms/africa/commands', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({
              type: 'participant.changeRole', id: crypto.randomUUID(), participant: Number(number), role: 'networkCoordinator',
            }),
          });
          return (await answer.json()).status;
        }
        """;

    [Fact]
    public async Task A_coordinator_hands_over_and_both_open_pages_show_it_at_once()
    {
        await using var olga = await SitDownAsync("Ольга", "ru-RU");
        Assert.Equal("accepted", await olga.Page.EvaluateAsync<string>(NameLeila));
        await using var leila = await SitDownAsync("ليلى", "ar");
        await using var amina = await SitDownAsync("Amina", "en-GB");
        await Expect(Tools(leila)).ToBeVisibleAsync();
        await Expect(Tools(amina)).ToHaveCountAsync(0);

        await leila.Page.Locator(".handover summary").ClickAsync();
        var form = leila.Page.Locator(".handover form");
        await form.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = await NameOfAsync(amina) });
        await AxeFindsNothingAsync(leila.Page);
        await form.Locator("button[type=submit]").ClickAsync();
        await Expect(leila.Page.Locator(".handover [role=status]")).ToBeVisibleAsync();

        var asked = amina.Page.Locator(".handover");
        await Expect(asked).ToContainTextAsync("You are asked to take over");
        await Expect(Tools(amina)).ToHaveCountAsync(0);
        await AxeFindsNothingAsync(amina.Page);
        await asked.Locator("button.primary").ClickAsync();

        await Expect(Tools(amina)).ToBeVisibleAsync();
        await Expect(Tools(leila)).ToHaveCountAsync(0);
        await Expect(leila.Page.Locator(".member-acts")).ToHaveCountAsync(0);
        await Expect(amina.Page.Locator(".handover summary")).ToBeVisibleAsync();
        Assert.Empty(leila.Complaints);
        Assert.Empty(amina.Complaints);
    }

    /// <summary>Those who run the room set it up.</summary>
    private static ILocator Tools(Visit who) => who.Page.Locator(".room-settings");

    private static async Task<string> NameOfAsync(Visit who) =>
        (
            await who
                .Page.Locator(".member", new() { Has = who.Page.Locator(".chip", new() { HasText = "you" }) })
                .Locator("bdi")
                .First.InnerTextAsync()
        ).Trim();

    private static async Task AxeFindsNothingAsync(IPage page)
    {
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, string.Join('\n', axe.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
    }

    private async Task<Visit> SitDownAsync(string name, string locale)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        await visit.EnterAsAsync(name);
        await visit.Page.GotoAsync(new Uri(browser.Hub.Address, $"{Room}/members").ToString());
        await visit.TakenOverAsync();
        return visit;
    }
}
