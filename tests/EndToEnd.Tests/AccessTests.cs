using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The screens that exist, for everybody: languages, directions, widths, colour schemes, and no finding of axe.</summary>
[Collection("browser")]
public sealed class AccessTests(BrowserFixture browser)
{
    public static readonly TheoryData<string, ColorScheme, int> Looks = new()
    {
        { "en-GB", ColorScheme.Light, 1280 },
        { "en-GB", ColorScheme.Dark, 360 },
        { "ar", ColorScheme.Light, 360 },
        { "ar", ColorScheme.Dark, 1280 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_any_screen(string locale, ColorScheme scheme, int width)
    {
        await using var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new()
            {
                Locale = locale,
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await Expect(visit.Page.Locator("button.seat").First).ToBeVisibleAsync();
        await FindsNothingAsync(visit.Page, "the entrance");
        await visit.Page.Locator("button.seat").First.ClickAsync();
        await Expect(visit.Page.Locator("a.room-line").First).ToBeVisibleAsync();
        await FindsNothingAsync(visit.Page, "the list of rooms");
        foreach (var path in (string[])["/rooms/hlpf-consultation", "/rooms/ke-water", "/rooms/ke-water/topics/6"])
        {
            await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
            await Expect(visit.Page.Locator("h1").First).ToBeVisibleAsync();
            await FindsNothingAsync(visit.Page, path);
        }
    }

    [Theory]
    [InlineData("عربي", "ar", "rtl")]
    [InlineData("中文", "zh", "ltr")]
    [InlineData("Français", "fr", "ltr")]
    [InlineData("Русский", "ru", "ltr")]
    [InlineData("Español", "es", "ltr")]
    public async Task Each_language_of_the_United_Nations_is_one_tap_away(string name, string lang, string dir)
    {
        await using var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", lang);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", dir);
        await Expect(visit.Page.GetByText("Take a seat and look around")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels()
    {
        await using var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new()
            {
                Locale = "ru",
                ViewportSize = new() { Width = 320, Height = 640 },
            }
        );
        await visit.Page.Locator("button.seat").First.ClickAsync();
        await Expect(visit.Page.Locator("a.room-line").First).ToBeVisibleAsync();
        foreach (var path in (string[])["/", "/rooms/hlpf-consultation", "/rooms/ke-water", "/rooms/ke-water/topics/6"])
        {
            await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
            await Expect(visit.Page.Locator("a.room-line, h1").Locator("visible=true").First).ToBeVisibleAsync();
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"), $"{path} scrolls sideways.");
        }
    }

    [Fact]
    public async Task At_1280_pixels_rooms_words_and_people_stand_side_by_side()
    {
        await using var visit = await Visit.StartAsync(
            browser.Browser,
            browser.Hub.Address,
            new()
            {
                Locale = "en-GB",
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        await visit.EnterAsAsync("Amina");
        await visit.OpenAsync("/rooms/hlpf-consultation");
        var (rooms, words, people) = (
            await PlaceOfAsync(".rooms-pane"),
            await PlaceOfAsync(".main-pane"),
            await PlaceOfAsync(".panel-pane")
        );
        Assert.True(rooms.X + rooms.Width <= words.X && words.X + words.Width <= people.X, "The columns stand in another order.");
        Assert.True(words.Width >= 520, $"The words have {words.Width} pixels.");
        Assert.All([rooms, words, people], pane => Assert.True(pane.Y == 0 && pane.Height >= 700, "A column does not fill the screen."));

        async Task<LocatorBoundingBoxResult> PlaceOfAsync(string pane) => (await visit.Page.Locator(pane).BoundingBoxAsync())!;
    }

    [Fact]
    public async Task A_message_is_written_and_sent_by_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.EnterAsAsync("Amina");
        await visit.OpenAsync("/rooms/hlpf-consultation");
        await visit.Composer.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("No mouse was used.");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesOnceAsync("No mouse was used.");
        await Expect(visit.Composer).ToBeFocusedAsync();
    }

    private static async Task FindsNothingAsync(IPage page, string where)
    {
        var found = await page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            $"On {where}: {string.Join("; ", found.Violations.Select(finding => $"{finding.Id} ({finding.Help}) at {string.Join(", ", finding.Nodes.Take(3).Select(node => node.Target))}"))}"
        );
    }
}
