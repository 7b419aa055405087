using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Two people write at one joint statement in two languages and directions, one of them loses the line; then the text is locked and signed, and changed once more.</summary>
public sealed class StatementScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Begun = "The pumps stand still.";
    private const string First = "Pumps need care.";
    private const string Mine = "We ask for it every year.";
    private const string Hers = "Villages must be heard.";

    [Fact]
    public async Task Whoever_lost_the_line_is_shown_both_texts_and_makes_one_of_them_which_is_signed_and_asked_for_again()
    {
        await using var amina = await SitDownAsync("Amina", "en-GB");
        await using var leila = await SitDownAsync("ليلى", "ar");
        await BeginAsync(amina);
        await leila.Page.GotoAsync(amina.Page.Url);
        await leila.TakenOverAsync();
        await Expect(Text(leila)).ToHaveTextAsync(Begun);
        await AminaGoesOnAsync(amina, leila);

        await AminaWritesWithoutLineAsync(amina, leila);
        await AminaPutsBothTogetherAsync(amina);

        await Expect(Text(leila)).ToContainTextAsync(Mine);
        await Expect(Text(leila)).ToContainTextAsync(Hers);
        await LeilaComparesAsync(leila);
        await LeilaSignsAndIsAskedAgainAsync(amina, leila);
    }

    private static ILocator Text(Visit who) => who.Page.Locator(".joint-paragraph .body");

    private static ILocator Field(Visit who) => who.Page.Locator(".joint-form textarea");

    private static ILocator Button(Visit who, string name) => who.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>With one paragraph.</summary>
    private static async Task BeginAsync(Visit amina)
    {
        await Button(amina, "New joint statement").ClickAsync();
        await amina.Page.GetByLabel("Title").FillAsync("Care of pumps");
        await amina.Page.GetByLabel("Words at most").FillAsync("40");
        await Button(amina, "Begin").ClickAsync();
        await Button(amina, "Add a paragraph").ClickAsync();
        await Expect(Field(amina)).ToBeFocusedAsync();
        await amina.Page.Keyboard.TypeAsync(Begun);
        await Expect(amina.Page.Locator(".joint-facts .size")).ToHaveTextAsync("Words: 4 of 40");
        await Button(amina, "Save").ClickAsync();
        await Expect(Text(amina)).ToHaveTextAsync(Begun);
    }

    /// <summary>Once Leila has seen it change she has a line: hints come to nobody else.</summary>
    private static async Task AminaGoesOnAsync(Visit amina, Visit leila)
    {
        await Button(amina, "Edit").ClickAsync();
        await Field(amina).FillAsync(First);
        await Button(amina, "Save").ClickAsync();
        await Expect(Text(leila)).ToHaveTextAsync(First);
        await Expect(Text(amina)).ToHaveTextAsync(First);
    }

    /// <summary>Leila is told that somebody writes there, which does not hold her up.</summary>
    private static async Task AminaWritesWithoutLineAsync(Visit amina, Visit leila)
    {
        await Button(amina, "Edit").ClickAsync();
        await Expect(Field(amina)).ToBeFocusedAsync();
        await amina.Page.Keyboard.PressAsync("End");
        await amina.Page.Keyboard.TypeAsync($" {Mine}");
        await Expect(leila.Page.Locator(".joint-typing")).ToBeVisibleAsync();
        await amina.GoOfflineAsync();
        await Button(leila, "عدّل").ClickAsync();
        await Field(leila).FillAsync($"{First} {Hers}");
        await Button(leila, "احفظ").ClickAsync();
        await Expect(Text(leila)).ToHaveTextAsync($"{First} {Hers}");
        await Button(amina, "Save").ClickAsync();
        await Expect(amina.Page.Locator(".joint-form .problem")).ToContainTextAsync("kept on this device");
    }

    private static async Task AminaPutsBothTogetherAsync(Visit amina)
    {
        await amina.GoOfflineAsync(offline: false);
        await Expect(amina.Page.Locator(".joint-clash mark")).ToHaveTextAsync(Hers);
        await Expect(Field(amina)).ToHaveValueAsync($"{First} {Mine}");
        await AxeFindsNothingAsync(amina.Page);
        await Field(amina).FillAsync($"{First} {Hers} {Mine}");
        await Expect(Button(amina, "Save the merged text")).ToBeDisabledAsync();
        await Button(amina, "I have read the newer text").ClickAsync();
        await Button(amina, "Save the merged text").ClickAsync();
        await Expect(Text(amina)).ToHaveTextAsync($"{First} {Hers} {Mine}");
    }

    /// <summary>The last change first, then the whole way from the first version.</summary>
    private static async Task LeilaComparesAsync(Visit leila)
    {
        await Button(leila, "النسخ السابقة").ClickAsync();
        await Expect(leila.Page.Locator(".joint-compare ins")).ToContainTextAsync("أُضيف");
        await leila.Page.GetByLabel("من النسخة").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await Expect(leila.Page.Locator(".joint-compare del")).ToContainTextAsync(["stand"]);
        await Expect(leila.Page.Locator(".joint-compare [role=status]")).ToContainTextAsync("المقاطع المضافة");
        await AxeFindsNothingAsync(leila.Page);
        await Button(leila, "النسخ السابقة").ClickAsync();
    }

    private static async Task LeilaSignsAndIsAskedAgainAsync(Visit amina, Visit leila)
    {
        await Button(amina, "Lock the text for signature").ClickAsync();
        await Button(leila, "وقّع باسم منظمتي").ClickAsync();
        await Expect(amina.Page.Locator(".joint-signatures li")).ToHaveCountAsync(1);
        await Button(amina, "Open the text again").ClickAsync();
        await Button(amina, "Edit").ClickAsync();
        await Field(amina).FillAsync($"{First} {Hers}");
        await Button(amina, "Save").ClickAsync();
        await Expect(amina.Page.Locator(".joint-signatures li")).ToHaveCountAsync(0);
        await Expect(leila.Page.Locator(".joint-signing")).ToContainTextAsync("تُسأل من جديد");
    }

    private async Task<Visit> SitDownAsync(string name, string locale)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        await visit.EnterAsAsync(name);
        await visit.Page.GotoAsync(new Uri(visit.Address, "/rooms/africa/joint-statements").ToString());
        await visit.TakenOverAsync();
        return visit;
    }
}
