using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>The screens for everybody: languages one tap away, columns, paper.</summary>
public sealed class AccessTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
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
        var (rooms, words, people) = (await PlaceOfAsync(".side"), await PlaceOfAsync(".main-pane"), await PlaceOfAsync(".panel-pane"));
        Assert.True(rooms.X + rooms.Width <= words.X && words.X + words.Width <= people.X, "The columns stand in another order.");
        Assert.True(words.Width >= 520, $"The words have {words.Width} pixels.");
        Assert.All([rooms, words, people], pane => Assert.True(pane.Y == 0 && pane.Height >= 700, "A column does not fill the screen."));

        async Task<LocatorBoundingBoxResult> PlaceOfAsync(string pane) => (await visit.Page.Locator(pane).BoundingBoxAsync())!;
    }

    [Fact]
    public async Task A_topic_prints_as_a_clean_document()
    {
        await using var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await visit.EnterAsAsync("Amina");
        await visit.OpenAsync("/rooms/ke-water/topics/6");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("li.message .name").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("li.message time").First).ToBeVisibleAsync();
        foreach (var screenOnly in (string[])["nav", ".foot-place", ".panel-pane", ".status", ".actions"])
        {
            await Expect(visit.Page.Locator($"{screenOnly} >> visible=true")).ToHaveCountAsync(0);
        }
        var foot = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main'), '::after').content");
        Assert.Contains("/rooms/ke-water/topics/6", foot, StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('.log')).overflowY === 'visible'"));
    }
}
