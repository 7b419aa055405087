using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>One screen of web-ui/screens.json, the list that bin/screens takes its pictures from. Without a person nobody has entered.</summary>
public sealed record Screen(string Name, string Path, string? Person, IReadOnlyList<string> Press)
{
    private const string Anybody = "amina";

    public static IReadOnlyList<Screen> All { get; } = [.. Read()];

    private static IEnumerable<Screen> Read()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "screens.json")));
        foreach (var screen in list.RootElement.EnumerateArray())
        {
            var person = screen.TryGetProperty("person", out var named) ? named.GetString() : Anybody;
            var press = screen.TryGetProperty("press", out var pressed) ? pressed.EnumerateArray().Select(one => one.GetString()!) : [];
            yield return new(screen.GetProperty("name").GetString()!, screen.GetProperty("path").GetString()!, person, [.. press]);
        }
    }

    /// <summary>As soon as it says something and nothing is being fetched.</summary>
    public async Task OpenAsync(IPage page, Uri hub)
    {
        await page.GotoAsync(new Uri(hub, Path).ToString());
        try
        {
            await page.WaitForFunctionAsync("() => document.querySelector('h1') && !document.querySelector('.loading, script#page')");
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Name} goes on loading:\n{await page.Locator("body").InnerTextAsync()}");
        }
        foreach (var selector in Press)
        {
            await page.Locator(selector).First.ClickAsync();
        }
    }

    /// <summary>The same person's screens in one go, each in a browser of their own.</summary>
    public static async Task EachAsync(
        IBrowser browser,
        Uri hub,
        BrowserNewContextOptions look,
        Func<Screen, IPage, Task> visit,
        Func<IBrowserContext, Task>? prepare = null
    )
    {
        foreach (var screens in All.GroupBy(screen => screen.Person))
        {
            await using var context = await browser.NewContextAsync(look);
            await context.AddInitScriptAsync(Visit.KeepLanguage);
            await EnterAsync(context, hub, screens.Key, look.Locale![..2]);
            await (prepare?.Invoke(context) ?? Task.CompletedTask);
            var page = await context.NewPageAsync();
            foreach (var screen in screens)
            {
                await screen.OpenAsync(page, hub);
                await visit(screen, page);
            }
        }
    }

    /// <summary>Whoever they enter as, and whatever was chosen before: the screens speak this language.</summary>
    private static async Task EnterAsync(IBrowserContext context, Uri hub, string? person, string lang)
    {
        if (person is null)
        {
            return;
        }
        IEnumerable<KeyValuePair<string, string>> headers = [new("Origin", hub.GetLeftPart(UriPartial.Authority))];
        var entered = await context.APIRequest.PostAsync(
            new Uri(hub, "/api/v1/session/demo").ToString(),
            new() { DataObject = new { person }, Headers = headers }
        );
        await Expect(entered).ToBeOKAsync();
        var chosen = await context.APIRequest.PutAsync(
            new Uri(hub, "/api/v1/settings").ToString(),
            new() { DataObject = new { lang }, Headers = headers }
        );
        await Expect(chosen).ToBeOKAsync();
    }
}
