using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>From the form in which a room is opened to the first words of somebody under a number.</summary>
public sealed class ProtectedRoomTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_room_is_opened_under_numbers_and_who_speaks_there_is_told_what_is_protected()
    {
        await using var david = await EnterAsync("David");
        await david.Page.GetByRole(AriaRole.Link, new() { Name = "All rooms" }).ClickAsync();
        await david.Page.GetByRole(AriaRole.Link, new() { Name = "Open a room" }).ClickAsync();
        await david.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Live consultation") }).CheckAsync();
        await david.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Safety of those who speak");
        await david.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Under numbers A number") }).CheckAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Open the room" }).ClickAsync();
        await Expect(david.Page.GetByText("nobody here sees names")).ToBeVisibleAsync();
        await david.SayAsync("Please go on.");

        await using var rosa = await EnterAsync("Rosa");
        await rosa.Page.GotoAsync(david.Page.Url);
        await Expect(rosa.Page.GetByText("nobody here sees names")).ToBeVisibleAsync();
        await rosa.Page.GetByText("What is protected, and what is not").ClickAsync();
        await Expect(rosa.Page.GetByText("the clock shows to the second")).ToBeVisibleAsync();
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Take part" }).ClickAsync();
        await Expect(rosa.Page.GetByText("Nobody in the room sees your name.")).ToBeVisibleAsync();
        foreach (var box in await rosa.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Agree and take part" }).ClickAsync();
        await rosa.SayAsync("They have stopped asking us.");

        var said = david.Log.Locator("li[id^=m]").Filter(new() { HasText = "They have stopped asking us." });
        await Expect(said).ToContainTextAsync("Participant");
        await Expect(said).Not.ToContainTextAsync("America");
        Assert.DoesNotContain("Rosa", await david.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private async Task<Visit> EnterAsync(string name)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.EnterAsAsync(name);
        return visit;
    }
}
