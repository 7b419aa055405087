using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>One person in one browser of their own. What the page was refused, or asked of other hosts, is kept for the test to look at.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page, Uri address) => (this.context, Page, Address) = (context, page, address);

    public IPage Page { get; }
    public Uri Address { get; }

    /// <summary>Violations of the content security policy and errors of scripts.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Requests to any other host.</summary>
    public ConcurrentQueue<string> Strangers { get; } = new();

    public static async Task<Visit> StartAsync(IBrowser browser, Uri address, BrowserNewContextOptions? options = null) =>
        await OfAsync(await browser.NewContextAsync(options ?? new() { Locale = "en-GB" }), address);

    public static async Task<Visit> OfAsync(IBrowserContext context, Uri address)
    {
        context.SetDefaultTimeout(30_000);
        SetDefaultExpectTimeout(30_000);
        var visit = new Visit(context, await context.NewPageAsync(), address);
        visit.Page.Console += (_, message) =>
        {
            if (
                message.Text.Contains("Content Security Policy", StringComparison.Ordinal)
                || message.Text.Contains("TrustedHTML", StringComparison.Ordinal)
            )
            {
                visit.Complaints.Enqueue(message.Text);
            }
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Enqueue(error);
        visit.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } asked && asked.Authority != address.Authority)
            {
                visit.Strangers.Enqueue(request.Url);
            }
        };
        await visit.Page.GotoAsync(address.ToString());
        return visit;
    }

    public async Task EnterAsAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Consultation with civil society") }).First).ToBeVisibleAsync();
    }

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await Expect(Composer).ToBeVisibleAsync();
    }

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Write a message" });

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public Task WriteAsync(string text) => Composer.FillAsync(text);

    public Task SendAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

    public async Task SayAsync(string text)
    {
        await WriteAsync(text);
        await SendAsync();
    }

    /// <summary>The words stand in the log once, in the record (not waiting).</summary>
    public async Task SeesOnceAsync(string text)
    {
        await Expect(Log.Locator("li[id^=m]").Filter(new() { HasText = text })).ToHaveCountAsync(1);
        await Expect(Log.Locator("li.pending").Filter(new() { HasText = text })).ToHaveCountAsync(0);
    }

    public Task GoOfflineAsync(bool offline = true) => context.SetOfflineAsync(offline);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
