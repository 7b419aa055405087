using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>
/// Every screen in one direction: no finding of axe; nothing scrolls sideways at 320 pixels, at twice the size of letters and on a screen enlarged to 200 %; what is chosen is to be
/// seen in the reader's own colours. Axe sees every second screen here and the others in the other direction, in two looks in turn; all of them on every screen in the long form.
/// </summary>
public abstract class LooksTests(BrowserFixture browser, string locale, int first, (ColorScheme, int)[] looks)
    : IClassFixture<BrowserFixture>
{
    private static readonly (ColorScheme, int)[] All =
    [
        (ColorScheme.Light, 1280),
        (ColorScheme.Dark, 1280),
        (ColorScheme.Dark, 360),
        (ColorScheme.Light, 360),
    ];

    /// <summary>
    /// In forced colours backgrounds are gone: a tab, row or button that is chosen differs from the one beside it in edge, outline, weight or colour, and a bar has an edge of its own.
    /// </summary>
    private const string NotToldApart = """
        () => {
          const looks = ['borderTopColor', 'borderTopStyle', 'borderTopWidth', 'borderBottomColor', 'borderBottomStyle', 'borderBottomWidth', 'borderLeftColor', 'borderLeftStyle',
            'borderLeftWidth', 'borderRightColor', 'borderRightStyle', 'borderRightWidth', 'outlineStyle', 'outlineColor', 'fontWeight', 'color', 'backgroundColor', 'textDecorationLine'];
          const lookOf = (place) => { const style = getComputedStyle(place); return looks.map((one) => style[one]).join(); };
          const found = [];
          for (const [on, off] of [['[aria-pressed=true]', '[aria-pressed=false]'], ['[aria-selected=true]', '[aria-selected=false]'], ['a[aria-current]', 'a:not([aria-current])']])
            for (const chosen of document.querySelectorAll(on)) {
              const beside = [...(chosen.closest('ul, ol, nav, [role=group], [role=listbox], fieldset, div')?.querySelectorAll(off) ?? [])];
              const like = beside.find((one) => one.className === chosen.className && one.checkVisibility());
              if (like && chosen.checkVisibility() && lookOf(like) === lookOf(chosen)) found.push(chosen.textContent.trim().slice(0, 40));
            }
          return found;
        }
        """;

    [Fact]
    public Task Axe_finds_nothing_on_any_screen_nothing_scrolls_sideways_and_what_is_chosen_is_seen_in_any_colours() =>
        LookAsync(screen => screen % 2 == first ? [looks[screen / 2 % looks.Length]] : []);

    private const string Moves = "document.getAnimations().some(one => one.effect.getComputedTiming().duration > 1)";

    private static readonly (int Width, int Height, string Letters, string Said)[] Sizes =
    [
        (320, 740, "1", "at 320 pixels"),
        (1280, 900, "2", "with letters twice as large"),
        (640, 450, "1", "on a screen of 1280 pixels enlarged to 200 %"),
    ];

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
            foreach (var finding in await FindingsAsync(page))
            {
                yield return $", {scheme}, {width}: {Said(finding)}";
            }
        }
        if (await page.EvaluateAsync<bool>(Moves))
        {
            yield return " moves, and the reader has asked for stillness.";
        }
        foreach (var (width, height, size, said) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync($"document.documentElement.style.setProperty('--text-size', '{size}')");
            if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
            {
                yield return $" scrolls sideways {said}.";
            }
        }
        await page.EvaluateAsync("document.documentElement.style.setProperty('--text-size', '1')");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        foreach (var chosen in await page.EvaluateAsync<string[]>(NotToldApart))
        {
            yield return $": in forced colours “{chosen}” is chosen, and looks as if it were not.";
        }
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }
}

public sealed class LeftToRightTests(BrowserFixture browser)
    : LooksTests(browser, "en-GB", 0, [(ColorScheme.Light, 1280), (ColorScheme.Dark, 360)]);

public sealed class RightToLeftTests(BrowserFixture browser)
    : LooksTests(browser, "ar", 1, [(ColorScheme.Dark, 1280), (ColorScheme.Light, 360)]);
