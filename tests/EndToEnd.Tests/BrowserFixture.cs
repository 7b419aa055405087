using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>One real Chromium and one real hub for the tests of a class: what they leave behind in rooms and settings meets no other class.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public IPlaywright Playwright { get; private set; } = null!;
    public IBrowser Browser { get; private set; } = null!;
    public Hub Hub { get; private set; } = null!;

    private const string WithoutWindows = "/usr/bin/chromium-headless-shell";

    /// <summary>The distribution's Chromium; where it is there, the build of it that has no windows: the same engine for a quarter of the work at each new context.</summary>
    public static string Chromium =>
        Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(WithoutWindows) ? WithoutWindows : "/usr/bin/chromium");

    public async Task InitializeAsync()
    {
        Hub = await Hub.StartAsync();
        Playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await Playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        Playwright.Dispose();
        await Hub.DisposeAsync();
    }
}

/// <summary>What is promised in seconds: nothing runs beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QuietTests
{
    public const string Name = "quiet";
}
