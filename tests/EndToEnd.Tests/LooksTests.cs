using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>
/// Every screen in one direction: no finding of axe, and nothing scrolls sideways at 320 pixels. Two looks in turn, from screen to screen, and the two others in the other direction;
/// all of them on every screen in the long form.
/// </summary>
public abstract class LooksTests(BrowserFixture browser, string locale, (ColorScheme, int)[] looks) : IClassFixture<BrowserFixture>
{
    private static readonly (ColorScheme, int)[] All =
    [
        (ColorScheme.Light, 1280),
        (ColorScheme.Dark, 1280),
        (ColorScheme.Dark, 360),
        (ColorScheme.Light, 360),
    ];

    [Fact]
    public Task Axe_finds_nothing_on_any_screen_and_nothing_scrolls_sideways() => LookAsync(screen => [looks[screen % looks.Length]]);

    [Fact]
    [Trait("Category", "Proof")]
    [Trait("Proof", "looks")]
    public Task Axe_finds_nothing_on_any_screen_in_any_look() => LookAsync(_ => All);

    private async Task LookAsync(Func<int, (ColorScheme, int)[]> looksOf)
    {
        var (found, seen) = (new List<string>(), 0);
        await Screen.EachAsync(
            browser.Browser,
            browser.Hub.Address,
            new() { Locale = locale, ReducedMotion = ReducedMotion.Reduce },
            async (screen, page) =>
            {
                await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", locale[..2]);
                await foreach (var fault in FaultsAsync(page, looksOf(seen++)))
                {
                    found.Add($"{screen.Name}{fault}");
                }
            }
        );
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async IAsyncEnumerable<string> FaultsAsync(IPage page, (ColorScheme, int)[] looks)
    {
        foreach (var (scheme, width) in looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 740);
            await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            await page.WaitForFunctionAsync("() => !document.querySelector('.loading')");
            foreach (var finding in (await page.RunAxe()).Violations)
            {
                yield return $", {scheme}, {width}: {Said(finding)}";
            }
        }
        await page.SetViewportSizeAsync(320, 740);
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"))
        {
            yield return " scrolls sideways.";
        }
    }

    internal static string Said(AxeResultItem finding) =>
        $"{finding.Id} ({finding.Help}) at {string.Join(", ", finding.Nodes.Take(3).Select(node => node.Target))}";
}

public sealed class LeftToRightTests(BrowserFixture browser)
    : LooksTests(browser, "en-GB", [(ColorScheme.Light, 1280), (ColorScheme.Dark, 360)]);

public sealed class RightToLeftTests(BrowserFixture browser)
    : LooksTests(browser, "ar", [(ColorScheme.Dark, 1280), (ColorScheme.Light, 360)]);
