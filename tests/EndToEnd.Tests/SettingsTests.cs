using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What somebody chooses holds at once, and on their next device; what they end there is over here.</summary>
public sealed class SettingsTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private async Task<Visit> EnterAsync(string person)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.Page.EvaluateAsync(
            """
            person => fetch('/api/v1/session/demo', {
              method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ person }),
            })
            """,
            person
        );
        return visit;
    }

    private static Task<IResponse?> GoAsync(Visit visit) => visit.Page.GotoAsync(new Uri(visit.Address, "/settings").ToString());

    [Fact]
    public async Task What_was_chosen_on_one_device_holds_on_the_next()
    {
        await using var phone = await EnterAsync("nadia");
        await GoAsync(phone);
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "130 %" }).CheckAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Ctrl+Enter sends" }).CheckAsync();
        await phone.Page.WaitForResponseAsync(answer =>
            answer.Url.EndsWith("/settings", StringComparison.Ordinal) && answer.Request.Method == "PUT"
        );

        await using var desk = await EnterAsync("nadia");
        await GoAsync(desk);
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "130 %" })).ToBeCheckedAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Radio, new() { Name = "Ctrl+Enter sends" })).ToBeCheckedAsync();
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task A_session_that_is_ended_from_another_device_ends_on_the_open_page()
    {
        await using var lost = await EnterAsync("li");
        await lost.OpenAsync("/rooms/hlpf-consultation");
        await using var here = await EnterAsync("li");
        await GoAsync(here);
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await here.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Expect(lost.Page.GetByText("Your session has ended")).ToBeVisibleAsync();
        await Expect(here.Page.GetByRole(AriaRole.Heading, new() { Name = "Every voice, on the record" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_text_of_each_version_of_the_rules_can_still_be_read()
    {
        await using var visitor = await Visit.StartAsync(
            browser.Browser,
            new Uri(browser.Hub.Address, "/help/rules?version=rules-1%20data-1")
        );
        await Expect(visitor.Page.GetByText("This is an earlier version")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("I keep the rules of the room")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "2026-11" }).ClickAsync();
        await Expect(visitor.Page.GetByText("not end-to-end encrypted")).ToBeVisibleAsync();
    }
}
