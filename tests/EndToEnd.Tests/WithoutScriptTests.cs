using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The same addresses without JavaScript: the same words, and everything that a form can do.</summary>
public sealed class WithoutScriptTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string SideChat = "/rooms/hlpf-consultation";

    /// <summary>What is read on a page: headings, messages, and where its links lead. Links that ask something of a page (<c>?</c>), and those of quotes and of what is pinned, are what buttons are to a screen.</summary>
    private const string Read = """
        () => {
          const words = (element) => element.innerText.replace(/\s+/g, ' ').trim();
          const all = (selector) => [...document.querySelectorAll(selector)];
          const seen = all('h1, h2, h3, h4').filter((one) => one.checkVisibility() && words(one) !== '');
          const links = all('a[href]:not(.quote a, .pinned a)').filter((one) => one.checkVisibility()).map((one) => new URL(one.href)).filter((one) => one.search === '');
          return {
            headings: seen.map(words),
            messages: all('[role=log] .body:not(details .body)').map(words),
            links: [...new Set(links.map((one) => one.pathname + one.hash))].sort(),
          };
        }
        """;

    [Theory]
    [InlineData("/rooms", 1280)]
    [InlineData("/live", 1280)]
    [InlineData("/you", 360)]
    [InlineData("/help/rights", 360)]
    [InlineData("/organizations", 1280)]
    [InlineData("/organizations/25", 360)]
    [InlineData("/search?q=water", 360)]
    [InlineData("/rooms/ke-water", 1280)]
    [InlineData("/rooms/ke-water/topics/6", 1280)]
    [InlineData("/rooms/ke-water/topics/7", 360)]
    [InlineData("/rooms/ke-water/people", 360)]
    [InlineData("/rooms/africa", 360)]
    [InlineData("/rooms/direct-amina-jean", 1280)]
    [InlineData("/help/rules", 1280)]
    [InlineData("/i/AAAA-AAAA-AAAA", 360)]
    public async Task Headings_messages_and_links_are_the_same_with_JavaScript_and_without(string path, int width)
    {
        await using var plain = await EnterAsync("amina", width, script: false);
        await using var screen = await EnterAsync("amina", width, script: true);

        await OpenAsync(plain, path);
        await OpenAsync(screen, path);

        await SameAsync(plain, screen);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help/rules")]
    [InlineData("/sign-in")]
    [InlineData("/join")]
    public async Task What_a_visitor_reads_first_is_the_same_with_JavaScript_and_without(string path)
    {
        await using var plain = await VisitAsync("en-GB", 1280, script: false);
        await using var screen = await VisitAsync("en-GB", 1280, script: true);

        await OpenAsync(plain, path);
        await OpenAsync(screen, path);

        await SameAsync(plain, screen);
    }

    [Theory]
    [InlineData("amina", "en", "Written without any script.")]
    [InlineData("leila", "ar", "كُتبت من دون أي برنامج نصّي.")]
    public async Task Somebody_enters_reads_writes_and_reacts_without_JavaScript(string person, string language, string words)
    {
        await using var visit = await EnterAsync(person, 360, script: false);
        await OpenAsync(visit, SideChat);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(visit.Log).ToContainTextAsync("Buenos días desde Puno.");

        await visit.Page.Locator("#composer textarea").FillAsync(words);
        await visit.Page.Locator("#composer button.send").ClickAsync();
        var own = visit.Log.Locator("li[id^=m]").Filter(new() { HasText = words });
        await Expect(own).ToHaveCountAsync(1);

        await own.Locator("summary").ClickAsync();
        await own.Locator(".signs button").First.ClickAsync();
        await Expect(own.Locator(".reactions button[aria-pressed=true]")).ToContainTextAsync("👍");
        await own.Locator(".reactions button").ClickAsync();
        await Expect(own.Locator(".reactions")).ToHaveCountAsync(0);

        await own.Locator("summary").ClickAsync();
        await own.Locator("a.item").Last.ClickAsync();
        await visit.Page.Locator("#composer button.danger").ClickAsync();
        await Expect(own).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_visitor_reads_on_in_the_language_of_the_link_bar_and_enters_where_they_were()
    {
        await using var visit = await VisitAsync("en-GB", 1280, script: false);
        await OpenAsync(visit, "/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Water for all") }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("What keeps rural") }).First.ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");

        await visit.Page.Locator(".join-line a").ClickAsync();
        await visit.Page.Locator("button.seat[value=rosa]").ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/rooms/ke-water/topics/6\\?lang=fr$"));
        await visit.Page.Locator("summary.join-line").ClickAsync();
        await Expect(visit.Page.Locator("form.join input[type=checkbox]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_was_typed_and_where_one_had_read_to_stay_when_the_screen_takes_over()
    {
        await using var visit = await EnterAsync("amina", 360, script: true);
        var (held, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visit.Page.RouteAsync(
            "**/assets/*.js",
            async route =>
            {
                held.TrySetResult();
                await free.Task;
                await route.ContinueAsync();
            }
        );
        await visit.Page.GotoAsync(new Uri(visit.Address, SideChat).ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await held.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await visit.Page.Locator("#composer textarea").FillAsync("Begun before the script came");
        await visit.Page.EvaluateAsync("document.getElementById('log').scrollTop = -250");
        var before = await PlaceOfAsync(visit, "Да, руководящие вопросы");

        free.SetResult();
        await visit.TakenOverAsync();

        await Expect(visit.Page.Locator("#composer textarea")).ToHaveValueAsync("Begun before the script came");
        await Expect(visit.Page.Locator("#composer textarea")).ToBeFocusedAsync();
        // The card of what happens now comes a little later, above the words.
        await Bounded.UntilAsync(
            async () => Math.Abs(await PlaceOfAsync(visit, "Да, руководящие вопросы") - before) <= 3,
            "what was read stands where it stood"
        );
    }

    [Fact]
    public async Task What_came_with_the_page_is_not_asked_for_again()
    {
        await using var visit = await EnterAsync("amina", 1280, script: true);
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        visit.Page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).AbsolutePath);

        await OpenAsync(visit, "/rooms/ke-water/topics/6");
        await Expect(visit.Log).ToContainTextAsync("Women walk four kilometres");
        await Bounded.UntilAsync(() => Task.FromResult(asked.Contains("/api/v1/catch-up")), "the screen follows from there");

        Assert.DoesNotContain(asked, path => path.StartsWith("/api/v1/rooms", StringComparison.Ordinal) || path == "/api/v1/session");
    }

    private Task<Visit> VisitAsync(string locale, int width, bool script) => VisitAsync(browser, locale, width, script);

    internal static async Task<Visit> VisitAsync(
        BrowserFixture browser,
        string locale,
        int width,
        bool script,
        ColorScheme scheme = ColorScheme.Light
    ) =>
        await Visit.OfAsync(
            await browser.Browser.NewContextAsync(
                new()
                {
                    Locale = locale,
                    TimezoneId = "UTC",
                    JavaScriptEnabled = script,
                    ServiceWorkers = ServiceWorkerPolicy.Block,
                    ColorScheme = scheme,
                    ViewportSize = new() { Width = width, Height = 800 },
                }
            ),
            browser.Hub.Address,
            isOpened: false,
            hasScript: script
        );

    private async Task<Visit> EnterAsync(string person, int width, bool script)
    {
        var visit = await VisitAsync("en-GB", width, script);
        await OpenAsync(visit, "/");
        await visit.Page.Locator($"button.seat{(script ? $":has-text('{NameOf(person)}')" : $"[value={person}]")}").ClickAsync();
        await Expect(visit.Page.Locator("button.seat")).ToHaveCountAsync(0);
        return visit;
    }

    private static string NameOf(string person) => person == "amina" ? "Amina" : person;

    private static async Task OpenAsync(Visit visit, string path)
    {
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        if (visit.HasScript)
        {
            await visit.TakenOverAsync();
        }
    }

    /// <summary>Parts of a screen that stand beside others come a little later.</summary>
    private static async Task SameAsync(Visit plain, Visit screen)
    {
        var expected = await ReadAsync(plain);
        await Expect(screen.Page.Locator("h1").Locator("visible=true").First).ToBeVisibleAsync();
        var found = await ReadAsync(screen);
        for (var looked = 0; looked < 40 && found.Any(what => !what.Value.SequenceEqual(expected[what.Key])); looked++)
        {
            await Task.Delay(250);
            found = await ReadAsync(screen);
        }
        Assert.All(found, what => Assert.Equal(expected[what.Key], what.Value));
        Assert.NotEmpty(found["headings"]);
    }

    private static Task<Dictionary<string, string[]>> ReadAsync(Visit visit) =>
        visit.Page.EvaluateAsync<Dictionary<string, string[]>>(Read);

    private static async Task<double> PlaceOfAsync(Visit visit, string words) =>
        (await visit.Log.GetByText(words).First.BoundingBoxAsync())!.Y;
}
