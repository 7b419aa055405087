using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Servers die, lines fail, browsers are killed: what was written arrives once, in order.</summary>
public sealed class BadLineTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    [Fact]
    public async Task The_server_is_killed_and_started_again_while_somebody_types_and_the_message_arrives_once()
    {
        await using var hub = await Hub.StartAsync();
        await using var amina = await Visit.StartAsync(browser.Browser, hub.Address);
        await amina.EnterAsAsync("Amina");
        await amina.OpenAsync(SideChat);
        await using var rosa = await Visit.StartAsync(browser.Browser, hub.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        await amina.WriteAsync("Typed while the server died.");
        await hub.KillAsync();
        await amina.SendAsync();
        await Expect(amina.Log.GetByText("Waiting")).ToBeVisibleAsync();
        await hub.StartAgainAsync();
        await amina.SeesOnceAsync("Typed while the server died.");
        await rosa.SeesOnceAsync("Typed while the server died.");
    }

    [Fact]
    public async Task Without_a_line_the_bar_says_so_and_writing_goes_on()
    {
        await using var rosa = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        await rosa.GoOfflineAsync();
        await rosa.SayAsync("Escrito sin línea.");
        await Expect(
                rosa.Page.GetByRole(AriaRole.Status)
                    .Filter(new() { HasText = "You are offline. You can read and write; 1 message is waiting." })
                    .First
            )
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await rosa.GoOfflineAsync(offline: false);
        await rosa.SeesOnceAsync("Escrito sin línea.");
    }
}
