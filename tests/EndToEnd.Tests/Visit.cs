using System.Collections.Concurrent;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>One person in one browser of their own. What the page was refused, or asked of other hosts, is kept for the test to look at.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page, Uri address) => (this.context, Page, Address) = (context, page, address);

    /// <summary>A small phone.</summary>
    public static BrowserNewContextOptions Phone =>
        new()
        {
            Locale = "en-GB",
            ViewportSize = new() { Width = 360, Height = 740 },
            HasTouch = true,
            IsMobile = true,
        };

    public IPage Page { get; }
    public Uri Address { get; }
    public bool HasScript { get; private init; }

    /// <summary>Violations of the content security policy and errors of scripts.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Violations of the policy alone.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>Requests to any other host.</summary>
    public ConcurrentQueue<string> Strangers { get; } = new();

    public static async Task<Visit> StartAsync(IBrowser browser, Uri address, BrowserNewContextOptions? options = null) =>
        await OfAsync(await browser.NewContextAsync(options ?? new() { Locale = "en-GB" }), address);

    public static async Task<Visit> OfAsync(IBrowserContext context, Uri address, bool isOpened = true, bool hasScript = true)
    {
        context.SetDefaultTimeout(30_000);
        SetDefaultExpectTimeout(30_000);
        var visit = new Visit(context, await context.NewPageAsync(), address) { HasScript = hasScript };
        visit.Page.Console += (_, message) =>
        {
            if (
                message.Text.Contains("Content Security Policy", StringComparison.Ordinal)
                || message.Text.Contains("TrustedHTML", StringComparison.Ordinal)
            )
            {
                var where = $"{message.Text} ({message.Location})";
                visit.Complaints.Enqueue(where);
                visit.Violations.Enqueue(where);
            }
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Enqueue(error);
        // Also what the service worker asks for.
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } asked && asked.Authority != address.Authority)
            {
                visit.Strangers.Enqueue(request.Url);
            }
        };
        if (hasScript)
        {
            await context.AddInitScriptAsync(KeepLanguage);
        }
        if (isOpened)
        {
            await visit.Page.GotoAsync(address.ToString());
            await (hasScript ? visit.TakenOverAsync() : Task.CompletedTask);
        }
        return visit;
    }

    /// <summary>As if somebody had chosen the browser's language here before: whoever they enter as, the screen speaks it.</summary>
    public const string KeepLanguage =
        "if (!localStorage.getItem('collab.language')) localStorage.setItem('collab.language', navigator.language.slice(0, 2))";

    /// <summary>The server's page has gone and the screen stands in its place, where one does.</summary>
    public Task TakenOverAsync() => Expect(Page.Locator("script#page")).ToHaveCountAsync(0);

    public async Task EnterAsAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(Page.Locator("button.seat")).ToHaveCountAsync(0);
        await Expect(Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Consultation with civil society") }).First).ToBeVisibleAsync();
    }

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await TakenOverAsync();
        await Expect(Composer).ToBeVisibleAsync();
    }

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Write a message" });

    /// <summary>What is said about the line; it stands in one place or another, by the width of the screen.</summary>
    public ILocator Bar(string text) => Page.GetByRole(AriaRole.Status).Filter(new() { HasText = text, Visible = true });

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public Task WriteAsync(string text) => Composer.FillAsync(text);

    public Task SendAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

    public async Task SayAsync(string text)
    {
        await WriteAsync(text);
        await SendAsync();
    }

    /// <summary>What was begun does not lie on this device alone any more.</summary>
    public Task KeptByTheHubAsync(string begun) =>
        Bounded.UntilAsync(
            async () =>
                (await (await Page.APIRequest.GetAsync(new Uri(Address, "/api/v1/drafts").ToString())).TextAsync()).Contains(
                    begun,
                    StringComparison.Ordinal
                ),
            $"the hub keeps “{begun}”",
            everyMs: 250
        );

    /// <summary>The words stand in the log once, in the record (not waiting).</summary>
    public async Task SeesOnceAsync(string text)
    {
        await Expect(Log.Locator("li[id^=m]").Filter(new() { HasText = text })).ToHaveCountAsync(1);
        await Expect(Log.Locator("li.pending").Filter(new() { HasText = text })).ToHaveCountAsync(0);
    }

    public Task GoOfflineAsync(bool offline = true) => context.SetOfflineAsync(offline);

    /// <summary>What the page is made of is in the service worker's keeping, and what was read lies on this device: it opens without a line.</summary>
    public async Task KeptAsync()
    {
        const string kept = """
            async () => {
                const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
                const needed = ['/index.html', ...files.filter((path) => path.startsWith('/assets/'))];
                const found = await Promise.all(needed.map((path) => caches.match(path)));
                const screens = files.some((path) => path.includes('/OutboxScreen'));
                return Boolean(navigator.serviceWorker.controller) && screens && found.every(Boolean);
            }
            """;
        await Bounded.UntilAsync(() => Page.EvaluateAsync<bool>(kept), "the page is kept for opening without a line", everyMs: 250);
        // Rooms are written a little later, many changes at once.
        await Task.Delay(2_500);
    }

    /// <summary>Nothing was asked of any other host and nothing broke the policy, in any test.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await context.DisposeAsync();
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("has been closed", StringComparison.Ordinal))
        {
            // A browser that a test has killed is not there to be closed.
        }
        Assert.Empty(Strangers);
        Assert.True(Violations.IsEmpty, string.Join('\n', Violations));
    }
}
