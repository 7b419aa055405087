using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What a machine can find of what keeps people out.</summary>
internal static class Axe
{
    /// <summary>
    /// For this rule axe fetches what is still on its way, styles too, and puts it into the page in a manner that the page's policy forbids: on a busy machine that looks like a fault of the page.
    /// Nothing here plays by itself: there is neither sound nor film.
    /// </summary>
    private static readonly AxeRunOptions Options = new() { Rules = new() { ["no-autoplay-audio"] = new() { Enabled = false } } };

    /// <summary>Lines that still come in move while axe measures; what is wrong is wrong the second time, too.</summary>
    public static async Task<AxeResultItem[]> FindingsAsync(IPage page)
    {
        if ((await page.RunAxe(Options)).Violations.Length == 0)
        {
            return [];
        }
        await page.WaitForTimeoutAsync(500);
        return (await page.RunAxe(Options)).Violations;
    }

    public static async Task AxeFindsNothingAsync(IPage page)
    {
        var findings = await FindingsAsync(page);
        Assert.True(findings.Length == 0, $"On {page.Url}: {string.Join("; ", findings.Select(Said))}");
    }

    public static string Said(AxeResultItem finding) =>
        $"{finding.Id} ({finding.Help}) at {string.Join(", ", finding.Nodes.Take(3).Select(node => node.Target))}";
}
