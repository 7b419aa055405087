using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Servers die, lines fail, browsers are killed: what was written arrives once, in order.</summary>
[Collection("browser")]
public sealed class BadLineTests(BrowserFixture browser)
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
    public async Task What_was_written_offline_survives_a_closed_browser_and_arrives_once_and_in_order()
    {
        var folder = Processes.NewFolder();
        await using (var written = await StayAsync(folder))
        {
            await written.EnterAsAsync("李文华");
            await written.OpenAsync(SideChat);
            await written.GoOfflineAsync();
            foreach (var number in Enumerable.Range(1, 10))
            {
                await written.SayAsync($"离线消息 {number:00}");
            }
            await Expect(written.Log.Locator("li.pending")).ToHaveCountAsync(10);
        }
        await using var again = await StayAsync(folder);
        await again.OpenAsync(SideChat);
        await again.SeesOnceAsync("离线消息 10");
        var heard = await again.Log.Locator("li[id^=m]").Filter(new() { HasText = "离线消息" }).AllInnerTextsAsync();
        Assert.Equal(
            Enumerable.Range(1, 10),
            heard.Select(text => int.Parse(text[(text.IndexOf("离线消息", StringComparison.Ordinal) + 5)..][..2]))
        );
        Directory.Delete(folder, recursive: true);
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

    private async Task<Visit> StayAsync(string folder) =>
        await Visit.OfAsync(
            await browser.Playwright.Chromium.LaunchPersistentContextAsync(
                folder,
                new()
                {
                    ExecutablePath = BrowserFixture.Chromium,
                    Args = BrowserFixture.Flags,
                    Locale = "en-GB",
                }
            ),
            browser.Hub.Address
        );
}
