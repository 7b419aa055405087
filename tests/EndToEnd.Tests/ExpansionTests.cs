using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>A language that needs 40 % more room than English, and letters half as large again: nothing of the interface is cut off.</summary>
public sealed partial class ExpansionTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    /// <summary>
    /// Words of the interface whose letters lie outside of a box that cuts them off, or outside of the page. What people wrote may end in dots, and a table of many columns
    /// is moved sideways in a region of its own, by finger and by keyboard.
    /// </summary>
    private const string CutOff = """
        () => {
          const free = '.hidden, .skip, .scroll[tabindex] table, .excerpt, .sheet-last, .topic-last, .plate, .tab-label, bdi, h1, select, textarea, [aria-hidden=true]';
          const found = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walk.nextNode(); text; text = walk.nextNode()) {
            const place = text.parentElement;
            if (!text.data.trim() || !place || place.closest(free) || getComputedStyle(place).visibility !== 'visible' || getComputedStyle(place).clipPath !== 'none') continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const letters = range.getBoundingClientRect();
            if (letters.width === 0) continue;
            let cut = letters.left < -1 || letters.right > innerWidth + 1;
            for (let box = place; box && box !== document.body; box = box.parentElement) {
              const style = getComputedStyle(box);
              const edges = box.getBoundingClientRect();
              const aside = style.overflowX !== 'visible' && (letters.left < edges.left - 1 || letters.right > edges.right + 1);
              const above = ['hidden', 'clip'].includes(style.overflowY) && letters.bottom > edges.bottom + 3 && !box.matches('.shell');
              if (style.position === 'fixed') break;
              cut ||= aside || above;
              if (style.overflowY === 'auto' || style.overflowY === 'scroll') break;
            }
            if (cut) found.push(text.data.trim().slice(0, 60));
          }
          return found;
        }
        """;

    [Fact]
    public async Task Longer_words_and_larger_letters_are_not_cut_off_and_nothing_scrolls_sideways()
    {
        var found = new List<string>();
        var look = new BrowserNewContextOptions
        {
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        await Screen.EachAsync(
            browser.Browser,
            browser.Hub.Address,
            look,
            async (screen, page) => found.AddRange((await LookAsync(page)).Select(what => $"{screen.Name}: {what}")),
            context => context.RouteAsync(new Regex("/assets/texts-(\\w+-)?en-"), StretchAsync)
        );
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page)
    {
        var found = new List<string>();
        foreach (var (width, size) in ((int, string)[])[(1280, "1"), (360, "1"), (360, "1.5"), (1280, "1.5")])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync($"document.documentElement.style.setProperty('--text-size', '{size}')");
            found.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(text => $"{text} ({width} pixels, letters × {size})"));
        }
        await page.EvaluateAsync("document.documentElement.style.setProperty('--text-size', '1')");
        await page.SetViewportSizeAsync(320, 740);
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"))
        {
            found.Add("scrolls sideways at 320 pixels");
        }
        return found;
    }

    /// <summary>Every vowel twice: 40 % more letters in the same number of words.</summary>
    private static async Task StretchAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var stretched = Text().Replace(await answer.TextAsync(), text => Vowel().Replace(text.Value, "$0$0"));
        await route.FulfillAsync(new() { Response = answer, Body = stretched });
    }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<!\{\w*)[aeiou]")]
    private static partial Regex Vowel();
}
