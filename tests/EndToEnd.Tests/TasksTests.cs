using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The core tasks take as many clicks as <c>docs/tasks</c> says, counted by the page itself; those of a dialogue that are done on its own screens see <see cref="DialogueTests"/>.</summary>
public sealed class TasksTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Floor = "/rooms/hlpf-consultation";

    [Fact]
    public async Task The_core_tasks_of_a_session_take_as_many_clicks_as_are_written_down()
    {
        var written = Clicks.Written("session");
        await using var chair = await SitDownAsync("Ольга");
        await using var rosa = await SitDownAsync("Rosa");
        await using var david = await SitDownAsync("David");
        await chair.Page.Keyboard.PressAsync("Alt+KeyF");
        await Expect(chair.Page.Locator(".now-nobody")).ToBeVisibleAsync();
        Dictionary<string, int> counted = [];

        await david.Page.Locator("button.my-floor").ClickAsync();
        await Expect(david.Page.Locator("button.my-floor.waiting")).ToBeVisibleAsync();
        counted["request the floor"] = await Clicks.TakeAsync(david);

        await chair.Page.Locator(".chair-bar button.primary").ClickAsync();
        await Expect(chair.Page.Locator(".now-card[data-turn=called]")).ToBeVisibleAsync();
        counted["call the next speaker"] = await Clicks.TakeAsync(chair);

        await AskAsync(rosa);
        counted["ask a question"] = await Clicks.TakeAsync(rosa);
        await VoteAsync(rosa);
        counted["vote"] = await Clicks.TakeAsync(rosa);
        await ReportAsync(chair);
        counted["make the report"] = await Clicks.TakeAsync(chair);
        await rosa.OpenAsync("/rooms/vnr-consultation");
        await rosa.Page.Locator(".my-floor a").ClickAsync();
        await Expect(rosa.Page.Locator(".outcome blockquote").First).ToBeVisibleAsync();
        counted["read the report"] = await Clicks.TakeAsync(rosa);

        Assert.Equal(written.OrderBy(task => task.Key, StringComparer.Ordinal), counted.OrderBy(task => task.Key, StringComparer.Ordinal));
    }

    /// <summary>The demo has a recommendation that its office has not answered.</summary>
    [Fact]
    public async Task An_office_confirms_that_it_has_a_recommendation_and_answers_it()
    {
        var written = Clicks.Written("dialogue");
        await using var office = await EnterAsync("Grace");
        await office.Page.GotoAsync(new Uri(office.Address, "/register/ke-water.r29").ToString());
        await ActAsync(office.Page, "Confirm receipt", form => Clicks.WriteAsync(form.Locator("[name=expected]"), InDays(5)));
        Assert.Equal(written["confirm receipt of a recommendation"], await Clicks.TakeAsync(office));
        await ActAsync(office.Page, "Begin", form => Clicks.WriteAsync(form.Locator("[name=unit]"), "Water directorate"));
        await ActAsync(
            office.Page,
            "Answer",
            async form =>
            {
                await form.Locator("[name=disposition]").SelectOptionAsync("accepted");
                await Clicks.WriteAsync(
                    form.Locator("[name=text]"),
                    string.Concat(Enumerable.Repeat("The list is put before the assembly in the autumn. ", 5))
                );
                await Clicks.WriteAsync(form.Locator("[name=nextStep]"), "Draft of the list");
                await Clicks.WriteAsync(form.Locator("[name=nextDay]"), InDays(60));
            }
        );
        await Expect(office.Page.GetByText("The list is put before the assembly").First).ToBeVisibleAsync();
        Assert.Equal(written["answer a recommendation"], await Clicks.TakeAsync(office));
    }

    private static string InDays(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", null);

    private static async Task ActAsync(IPage page, string begins, Func<ILocator, Task> fill)
    {
        var act = page.Locator("details.act").Filter(new() { Has = page.Locator("summary", new() { HasTextRegex = new($"^{begins}") }) });
        await act.Locator("summary").ClickAsync();
        await fill(act);
        await act.Locator("button.primary").ClickAsync();
        await page.WaitForLoadStateAsync();
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

    private async Task<Visit> SitDownAsync(string name)
    {
        var visit = await EnterAsync(name);
        await visit.OpenAsync(Floor);
        await Expect(visit.Page.Locator(".now-card")).ToBeVisibleAsync();
        await Clicks.TakeAsync(visit);
        return visit;
    }

    private async Task<Visit> EnterAsync(string name)
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
        await visit.Page.AddInitScriptAsync(Clicks.Count);
        await visit.EnterAsAsync(name);
        await Clicks.TakeAsync(visit);
        return visit;
    }
}
