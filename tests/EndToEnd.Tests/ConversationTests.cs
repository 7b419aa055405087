using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What somebody who comes from another messenger does on the first day, in real browsers.</summary>
public sealed class ConversationTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    private async Task<Visit> SitDownAsync(string name, string path = SideChat)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.EnterAsAsync(name);
        await visit.OpenAsync(path);
        return visit;
    }

    [Fact]
    public async Task Two_people_in_two_browsers_hear_each_other_once()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await amina.SayAsync("Can you hear me, Rosa?");
        await rosa.SeesOnceAsync("Can you hear me, Rosa?");
        await rosa.SayAsync("Sí, te oigo muy bien.");
        await amina.SeesOnceAsync("Sí, te oigo muy bien.");
        await amina.SeesOnceAsync("Can you hear me, Rosa?");
    }

    [Fact]
    public async Task An_own_message_stands_there_at_once_and_says_that_it_was_sent()
    {
        await using var amina = await SitDownAsync("Amina");
        await amina.SayAsync("This one is mine.");
        var own = amina.Log.Locator("li").Filter(new() { HasText = "This one is mine." });
        await Expect(own).ToHaveCountAsync(1);
        await Expect(own.GetByText("Sent", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(amina.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_retracted_disappears_from_the_other_screen()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await amina.SayAsync("I should not have said this.");
        await rosa.SeesOnceAsync("I should not have said this.");
        var own = amina.Log.Locator("li[id^=m]").Filter(new() { HasText = "I should not have said this." });
        await own.HoverAsync();
        await own.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Actions for message") }).ClickAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = "Retract", Exact = true }).ClickAsync();
        await own.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Retract", Exact = true }).ClickAsync();
        await Expect(rosa.Log.GetByText("I should not have said this.")).ToHaveCountAsync(0);
        await Expect(rosa.Log.GetByText("This message was removed. Its number stays.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_somebody_translates_is_read_in_ones_own_language_with_the_original_one_tap_away()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await using var spanish = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = "es-PE" });
        await amina.SayAsync("Who keeps the well when the pump breaks?");
        await rosa.SeesOnceAsync("Who keeps the well");
        var heard = rosa.Log.Locator("li[id^=m]").Filter(new() { HasText = "Who keeps the well" });
        await heard.HoverAsync();
        await heard.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Actions for message") }).ClickAsync();
        await heard.GetByRole(AriaRole.Link, new() { Name = "Translate" }).ClickAsync();
        await rosa.Page.Locator("select[name=lang]").SelectOptionAsync("es");
        await rosa.Page.GetByLabel("La traducción").FillAsync("¿Quién cuida el pozo cuando falla la bomba?");
        await rosa.Page.GetByRole(AriaRole.Button, new() { Name = "Aportar la traducción" }).ClickAsync();
        await Expect(rosa.Page.GetByText("Traducción no oficial de")).ToBeVisibleAsync();

        var own = amina.Log.Locator("li[id^=m]").Filter(new() { HasText = "Who keeps the well" });
        await own.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();
        var read = amina.Log.Locator("li[id^=m]").Filter(new() { HasText = "¿Quién cuida el pozo" });
        await Expect(read.GetByText("Unofficial translation by")).ToBeVisibleAsync();
        await Expect(amina.Log.GetByText("Who keeps the well")).ToHaveCountAsync(0);
        await read.GetByRole(AriaRole.Button, new() { Name = "Original" }).ClickAsync();
        await amina.SeesOnceAsync("Who keeps the well");

        await spanish.Page.GotoAsync(new Uri(browser.Hub.Address, SideChat).ToString());
        await Expect(spanish.Log.GetByText("¿Quién cuida el pozo")).ToBeVisibleAsync();
        await spanish.Log.Locator("details.original summary").Last.ClickAsync();
        await Expect(spanish.Log.GetByText("Who keeps the well")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Markdown_arrives_as_text_with_emphasis_and_never_as_a_script()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var rosa = await SitDownAsync("Rosa");
        await amina.SayAsync("**Important** <img src=x onerror=\"document.title='taken'\"> [look](javascript:document.title='taken')");
        var heard = rosa.Log.Locator("li[id^=m]").Filter(new() { HasText = "Important" }).Last;
        await Expect(heard.Locator("strong")).ToHaveTextAsync("Important");
        await Expect(heard.Locator("img, [href^=javascript]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("taken", await rosa.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_normal_use_nothing_breaks_the_policy_and_nothing_is_asked_of_other_hosts()
    {
        await using var amina = await SitDownAsync("Amina", "/rooms/ke-water/topics/6");
        await amina.SayAsync("A **formatted** word, to use the policy's narrow door.");
        await amina.SeesOnceAsync("A formatted word");
        Assert.Empty(amina.Complaints);
        Assert.Empty(amina.Strangers);
    }

    [Fact]
    public async Task Both_hear_each_other_when_one_has_no_live_line_but_only_requests()
    {
        await using var amina = await SitDownAsync("Amina");
        await using var jean = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await jean.Page.RouteWebSocketAsync(new Regex("/hub"), socket => _ = socket.CloseAsync());
        await jean.EnterAsAsync("Jean-Baptiste");
        await jean.OpenAsync(SideChat);
        await amina.SayAsync("Jean, does it work without a live line?");
        await jean.SeesOnceAsync("Jean, does it work without a live line?");
        await jean.SayAsync("Oui, un peu plus lentement.");
        await amina.SeesOnceAsync("Oui, un peu plus lentement.");
    }
}
