using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The pages of the server, before any screen takes over, for everybody.</summary>
public sealed class PageAccessTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_on_the_pages_of_the_server_and_nothing_scrolls_sideways(
        string locale,
        ColorScheme scheme,
        int width
    )
    {
        await using var visit = await WithoutScriptTests.VisitAsync(browser, locale, width, script: true, scheme);
        // The pages as they are before any screen takes over.
        await visit.Page.RouteAsync("**/assets/*.js", route => route.AbortAsync());
        foreach (
            var path in (string[])
                ["/", "/sign-in", "/join", "/rooms/ke-water", SideChat, "/rooms/nothing-here", "/organizations", "/organizations/11"]
        )
        {
            await FindsNothingAsync(visit, path);
        }
        await visit.Page.GotoAsync(visit.Address.ToString());
        await visit.Page.Locator("button.seat").First.ClickAsync();
        foreach (
            var path in (string[])
                [
                    "/rooms",
                    "/live",
                    "/you",
                    "/rooms/ke-water",
                    "/rooms/ke-water/topics/6",
                    SideChat,
                    SideChat + "/people",
                    SideChat + "?reply=10",
                    SideChat + "/questions",
                ]
        )
        {
            await FindsNothingAsync(visit, path);
        }
    }

    private static async Task FindsNothingAsync(Visit visit, string path)
    {
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        await AxeFindsNothingAsync(visit.Page);
        Assert.True(
            await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            $"{path} scrolls sideways."
        );
    }
}
