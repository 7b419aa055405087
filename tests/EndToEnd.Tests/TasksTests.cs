using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The core tasks of a session take as many clicks as <c>docs/tasks/session.md</c> says, counted by the page itself.</summary>
public sealed class TasksTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Floor = "/rooms/hlpf-consultation";
    private const string Counts =
        "addEventListener('pointerdown', () => { sessionStorage.clicks = 1 + Number(sessionStorage.clicks ?? 0); }, true)";

    [Fact]
    public async Task The_core_tasks_of_a_session_take_as_many_clicks_as_are_written_down()
    {
        var written = Written();
        await using var chair = await SitDownAsync("Ольга");
        await using var rosa = await SitDownAsync("Rosa");
        await using var david = await SitDownAsync("David");
        await chair.Page.Keyboard.PressAsync("Alt+KeyF");
        await Expect(chair.Page.Locator(".now-nobody")).ToBeVisibleAsync();
        Dictionary<string, int> counted = [];

        await david.Page.Locator("button.my-floor").ClickAsync();
        await Expect(david.Page.Locator("button.my-floor.waiting")).ToBeVisibleAsync();
        counted["request the floor"] = await TakeAsync(david);

        await chair.Page.Locator(".chair-bar button.primary").ClickAsync();
        await Expect(chair.Page.Locator(".now-card[data-turn=called]")).ToBeVisibleAsync();
        counted["call the next speaker"] = await TakeAsync(chair);

        await AskAsync(rosa);
        counted["ask a question"] = await TakeAsync(rosa);
        await VoteAsync(rosa);
        counted["vote"] = await TakeAsync(rosa);
        await ReportAsync(chair);
        counted["make the report"] = await TakeAsync(chair);
        await rosa.OpenAsync("/rooms/vnr-consultation");
        await rosa.Page.Locator(".my-floor a").ClickAsync();
        await Expect(rosa.Page.Locator(".outcome blockquote").First).ToBeVisibleAsync();
        counted["read the report"] = await TakeAsync(rosa);

        Assert.Equal(written.OrderBy(task => task.Key, StringComparer.Ordinal), counted.OrderBy(task => task.Key, StringComparer.Ordinal));
    }

    private static async Task AskAsync(Visit rosa)
    {
        await rosa.Page.Locator(".panel-sides button").Last.ClickAsync();
        await rosa.Page.Locator("#ask-words").ClickAsync();
        await rosa.Page.Keyboard.TypeAsync("Who counts the clicks?");
        await rosa.Page.Locator(".ask-form button.primary").ClickAsync();
        await Expect(rosa.Page.Locator(".question").Filter(new() { HasText = "Who counts the clicks?" })).ToBeVisibleAsync();
    }

    private static async Task VoteAsync(Visit rosa)
    {
        await rosa.Page.Locator(".poll-call").ClickAsync();
        var open = rosa.Page.Locator(".poll[data-state=open]");
        await open.GetByText("A standing working group").ClickAsync();
        await open.Locator("button.primary").ClickAsync();
        await Expect(open.Locator("[role=status]")).ToContainTextAsync("counted");
    }

    private static async Task ReportAsync(Visit chair)
    {
        await chair.Page.EvaluateAsync(ReportScreenTests.Settle);
        await chair.Page.Locator(".chair-bar").GetByText("Adjourn").ClickAsync();
        await chair.Page.Locator(".chair-bar a.primary").ClickAsync();
        await chair.Page.Locator("button[value=make]").ClickAsync();
        await Expect(chair.Page.Locator("a[href$='report.docx']")).ToBeVisibleAsync();
    }

    /// <summary>How many since the last time.</summary>
    private static Task<int> TakeAsync(Visit who) =>
        who.Page.EvaluateAsync<int>("() => { const n = Number(sessionStorage.clicks ?? 0); sessionStorage.clicks = 0; return n; }");

    private async Task<Visit> SitDownAsync(string name)
    {
        var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new()
            {
                Locale = "en-GB",
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        await visit.Page.AddInitScriptAsync(Counts);
        await visit.EnterAsAsync(name);
        await visit.OpenAsync(Floor);
        await Expect(visit.Page.Locator(".now-card")).ToBeVisibleAsync();
        await TakeAsync(visit);
        return visit;
    }

    private static Dictionary<string, int> Written()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("CsoNet.Collab.sln").Any())
        {
            folder = folder.Parent!;
        }
        return File.ReadLines(Path.Combine(folder.FullName, "docs", "tasks", "session.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(cells => cells[1], cells => int.Parse(cells[3], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
