using System.Globalization;
using Microsoft.Playwright;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What a core task takes: presses of a button, a link or a field, and choices from a list, counted by the page itself; and what <c>docs/tasks</c> says of it.</summary>
public static class Clicks
{
    /// <summary>For the page, before anything else runs there. A list opens outside of the page: there the choice is counted.</summary>
    public const string Count = """
        const one = () => { sessionStorage.clicks = 1 + Number(sessionStorage.clicks ?? 0); };
        addEventListener('pointerdown', (event) => event.target.matches('select, option') || one(), true);
        addEventListener('change', (event) => event.target.matches('select') && one(), true);
        """;

    /// <summary>How many since the last time.</summary>
    public static Task<int> TakeAsync(Visit who) =>
        who.Page.EvaluateAsync<int>("() => { const n = Number(sessionStorage.clicks ?? 0); sessionStorage.clicks = 0; return n; }");

    /// <summary>As people do: a press on the field, then the words.</summary>
    public static async Task WriteAsync(ILocator field, string words)
    {
        await field.ClickAsync();
        await field.FillAsync(words);
    }

    /// <summary>The tasks of a page of <c>docs/tasks</c>, and how many each takes.</summary>
    public static Dictionary<string, int> Written(string page)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("CsoNet.Collab.sln").Any())
        {
            folder = folder.Parent!;
        }
        return File.ReadLines(Path.Combine(folder.FullName, "docs", "tasks", $"{page}.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(cells => cells[1], cells => int.Parse(cells[3], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
