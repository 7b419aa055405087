using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Somebody who runs a network opens it, two channels within it and a caucus; an officer of the United Nations sees the two.</summary>
public sealed class NetworkScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_coordinator_opens_a_network_its_two_sub_channels_and_a_caucus_and_an_officer_sees_two()
    {
        await using var leila = await EnterAsync("leila", "/new-room");
        var page = leila.Page;
        await page.Locator("input[name=template]").First.CheckAsync();
        await page.Locator("input[name=title]").FillAsync("شبكة غربي آسيا");
        await page.Locator("select[name=network]").SelectOptionAsync("commission escwa");
        await page.Locator(".new-room button.primary").ClickAsync();
        await page.WaitForURLAsync(new Regex("/rooms/r-[0-9a-f]+$"));
        var network = Regex.Match(page.Url, "/rooms/[^/]+$").Value;
        await page.Locator($"a[href='{network}/network']").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await OpenAsync(page, network, "المياه", "everybody", "theme climateChange");
        await OpenAsync(page, network, "تونس", "everybody", "country TN");
        await OpenAsync(page, network, "فيما بيننا", "civilSociety", "");
        await page.GotoAsync(new Uri(browser.Hub.Address, $"{network}/network").ToString());
        await Expect(page.Locator(".sheet-line")).ToHaveCountAsync(3);
        await AxeFindsNothingAsync(page);
        Assert.Empty(leila.Complaints);

        await using var olga = await EnterAsync("olga", $"{network}/network");
        await Expect(olga.Page.Locator(".sheet-line")).ToHaveCountAsync(2);
        await Expect(olga.Page.GetByText("فيما بيننا")).ToHaveCountAsync(0);
        await Expect(olga.Page.Locator("form.filters")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_is_of_a_network_comes_in_by_themselves_and_finds_its_rooms_beneath_it()
    {
        await using var leila = await EnterAsync("leila", "/rooms");
        await Expect(leila.Page.Locator(".sheet li > ul a[href$='/arab-region-water']")).ToBeVisibleAsync();
        await using var jean = await EnterAsync("jean", "/rooms/arab-region-water");
        await jean.Page.Locator(".at-door .join-line button").ClickAsync();
        foreach (var box in new[] { 0, 1 })
        {
            await jean.Page.Locator("form.join input[type=checkbox]").Nth(box).CheckAsync();
        }
        await jean.Page.Locator("form.join button.primary").ClickAsync();
        await Expect(jean.Page.Locator(".at-door")).ToHaveCountAsync(0);

        await using var amina = await EnterAsync("amina", "/rooms/arab-region-water");
        await Expect(amina.Page.Locator(".asking .hint").First).ToContainTextAsync("Climate change");
        await AxeFindsNothingAsync(amina.Page);
    }

    private async Task OpenAsync(IPage page, string network, string title, string circle, string whose)
    {
        await page.GotoAsync(new Uri(browser.Hub.Address, $"{network}/network").ToString());
        await page.Locator($"input[name=circle][value={circle}]").CheckAsync();
        await page.Locator("input[name=title]").FillAsync(title);
        await page.Locator("select[name=whose]").SelectOptionAsync(whose);
        await page.Locator("button[name=do][value=open]").ClickAsync();
        await page.WaitForURLAsync(new Regex("/rooms/r-[0-9a-f]{16}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();
    }

    private async Task<Visit> EnterAsync(string person, string path)
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
        await visit.Page.GotoAsync(new Uri(browser.Hub.Address, path).ToString());
        return visit;
    }
}
