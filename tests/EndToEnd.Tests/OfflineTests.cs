using System.Diagnostics;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What is written without a line, and what is said about the line.</summary>
public sealed class OfflineTests(BrowserFixture browser, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    [Fact]
    public async Task Two_hundred_messages_written_offline_survive_a_killed_browser_and_a_flapping_line_once_each_and_in_order()
    {
        var folder = Processes.NewFolder();
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        await using (var written = await StayAsync(folder, line))
        {
            await written.EnterAsAsync("李文华");
            await written.OpenAsync(SideChat);
            await written.KeptAsync();
            line.Cut();
            foreach (var number in Enumerable.Range(1, 200))
            {
                await written.WriteAsync($"离线消息 {number:000}");
                await written.Composer.PressAsync("Enter");
            }
            await Expect(written.Log.Locator("li.pending")).ToHaveCountAsync(200);
            await Bounded.UntilAsync(() => KnowsTheSession(folder), "the browser has written its cookies down", TimeSpan.FromSeconds(60));
            await KillAsync(folder);
        }

        await using var again = await StayAsync(folder, line);
        await Expect(again.Page.Locator("a.waiting")).ToContainTextAsync("200 waiting");
        using var ended = new CancellationTokenSource();
        var flapping = FlapAsync(line, ended.Token);
        var since = Stopwatch.GetTimestamp();
        await Expect(again.Page.Locator("a.waiting")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        output.WriteLine($"All had arrived after {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s.");
        await ended.CancelAsync();
        await flapping;

        await using var reader = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await reader.EnterAsAsync("Amina");
        Assert.Equal(Enumerable.Range(1, 200), await HeardAsync(reader));
        await again.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_half_open_line_is_noticed_within_20_seconds_and_said_and_writing_goes_on()
    {
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        await using var rosa = await Visit.StartAsync(browser.Browser, line.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        await rosa.SayAsync("Antes del silencio.");
        await rosa.SeesOnceAsync("Antes del silencio.");

        line.Swallow();
        var since = Stopwatch.GetTimestamp();
        await Expect(rosa.Bar("You are offline")).ToBeVisibleAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 20);

        await rosa.SayAsync("En medio del silencio.");
        await Expect(rosa.Bar("1 message is waiting")).ToBeVisibleAsync();
        line.Cut();
        line.Mend();
        await rosa.SeesOnceAsync("En medio del silencio.");
    }

    [Fact]
    public async Task A_short_cut_is_not_mentioned_a_longer_one_quietly_and_only_a_long_one_aloud()
    {
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        await using var rosa = await Visit.StartAsync(browser.Browser, line.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        line.Cut();
        await Task.Delay(2_000);
        await Expect(rosa.Bar("Reconnecting")).ToHaveCountAsync(0, new() { Timeout = 100 });
        await Expect(rosa.Bar("Reconnecting")).ToBeVisibleAsync(new() { Timeout = 8_000 });
        await Expect(rosa.Bar("You are offline")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(rosa.Composer).ToBeEnabledAsync();
    }

    [Fact]
    public async Task What_waits_can_be_changed_and_deleted_and_a_draft_is_listed_and_nobody_leaves_without_being_asked()
    {
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        await using var rosa = await Visit.StartAsync(browser.Browser, line.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        await rosa.KeptAsync();
        line.Cut();
        await Expect(rosa.Bar("Reconnecting")).ToBeVisibleAsync();
        await rosa.SayAsync("Con un error de tipeo.");
        await rosa.SayAsync("Esto sobra.");
        await rosa.WriteAsync("Apenas empezado");
        await rosa.Page.GetByRole(AriaRole.Link, new() { Name = "2 waiting" }).ClickAsync();

        var unsent = rosa.Page.Locator("article.unsent");
        await Expect(unsent).ToHaveCountAsync(3);
        await Expect(unsent.Last).ToContainTextAsync("Apenas empezado");
        await unsent.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await unsent.Nth(1).GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(unsent).ToHaveCountAsync(2);
        await unsent.First.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await unsent.First.GetByRole(AriaRole.Textbox).FillAsync("Sin ningún error.");
        await unsent.First.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).First.ClickAsync();
        await Expect(rosa.Page.GetByText("has not been sent yet")).ToBeVisibleAsync();

        line.Mend();
        await rosa.OpenAsync(SideChat);
        await rosa.SeesOnceAsync("Sin ningún error.");
        await Expect(rosa.Log.GetByText("Esto sobra.")).ToHaveCountAsync(0);
        await Expect(rosa.Composer).ToHaveValueAsync("Apenas empezado");
    }

    [Fact]
    public async Task Two_tabs_share_one_outbox_and_each_message_arrives_once()
    {
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        await using var rosa = await Visit.StartAsync(browser.Browser, line.Address);
        await rosa.EnterAsAsync("Rosa");
        await rosa.OpenAsync(SideChat);
        var second = await rosa.Page.Context.NewPageAsync();
        await second.GotoAsync(new Uri(line.Address, SideChat).ToString());
        await Expect(second.Locator("#composer textarea")).ToBeVisibleAsync();
        line.Cut();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await rosa.SayAsync($"Pestaña {number}.");
        }
        await Expect(second.Locator("li.pending")).ToHaveCountAsync(5);
        line.Mend();
        await rosa.SeesOnceAsync("Pestaña 5.");
        await Expect(second.Locator("li[id^=m]").Filter(new() { HasText = "Pestaña" })).ToHaveCountAsync(5);
        await Expect(second.Locator("li.pending")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Behind_a_proxy_that_knows_no_WebSocket_everything_passes_and_the_next_visit_does_not_try_one_first()
    {
        await using var line = FieldLine.To(browser.Hub.Place.Port, LineQuality.Fast);
        line.RefuseSockets();
        await using var jean = await Visit.StartAsync(browser.Browser, line.Address);
        await jean.EnterAsAsync("Jean-Baptiste");
        await jean.OpenAsync(SideChat);
        await jean.SayAsync("Par le chemin le plus long.");
        await jean.SeesOnceAsync("Par le chemin le plus long.");
        await using var amina = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await amina.EnterAsAsync("Amina");
        await amina.OpenAsync(SideChat);
        await amina.SayAsync("It is heard all the same.");
        await jean.SeesOnceAsync("It is heard all the same.");

        var tried = 0;
        jean.Page.WebSocket += (_, _) => tried++;
        await jean.OpenAsync(SideChat);
        await jean.SayAsync("Et encore une fois.");
        await jean.SeesOnceAsync("Et encore une fois.");
        Assert.Equal(0, tried);
    }

    private async Task<Visit> StayAsync(string folder, FieldLine line)
    {
        var options = new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = BrowserFixture.Chromium,
            Args = BrowserFixture.Flags,
            Locale = "en-GB",
        };
        return await Visit.OfAsync(await browser.Playwright.Chromium.LaunchPersistentContextAsync(folder, options), line.Address);
    }

    /// <summary>One, two, three seconds with a line, and a second without after each, for as long as it takes.</summary>
    private static async Task FlapAsync(FieldLine line, CancellationToken ended)
    {
        for (var turn = 0; !ended.IsCancellationRequested; turn++)
        {
            line.Mend();
            await Task.Delay(1_000 * (1 + (turn % 3)), CancellationToken.None);
            line.Cut();
            await Task.Delay(1_000, CancellationToken.None);
        }
        line.Mend();
    }

    /// <summary>Browsers write cookies down some time later, up to half a minute.</summary>
    private static bool KnowsTheSession(string folder) =>
        Directory
            .EnumerateFiles(folder, "Cookies*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file, System.Text.Encoding.Latin1).Contains("__Host-collab", StringComparison.Ordinal));

    /// <summary>kill -9 of the browser that lives in this folder, by the ids of its processes.</summary>
    private static async Task KillAsync(string folder)
    {
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (
                    await CommandOfAsync(process.Id) is { } command
                    && command.Contains($"--user-data-dir={folder}", StringComparison.Ordinal)
                )
                {
                    process.Kill();
                    await process.WaitForExitAsync().Soon();
                }
            }
        }
    }

    private static async Task<string?> CommandOfAsync(int process)
    {
        try
        {
            return await File.ReadAllTextAsync($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<IEnumerable<int>> HeardAsync(Visit reader)
    {
        var numbers = await reader.Page.EvaluateAsync<string[]>(
            "async () => { const texts = []; for (let after = 0; ; ) { const page = await (await fetch(`/api/v1/rooms/hlpf-consultation/entries?after=${after}&limit=500`)).json();"
                + " for (const { type, data } of page.entries) if (type === 'message.posted' && data?.text?.startsWith('离线消息')) texts.push(data.text.slice(-3));"
                + " if (page.entries.length === 0) return texts; after = page.entries.at(-1).seq; } }"
        );
        return numbers.Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
    }
}
