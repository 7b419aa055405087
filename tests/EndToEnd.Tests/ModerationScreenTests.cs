using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static CsoNet.Collab.EndToEnd.Tests.Axe;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>Somebody reports, the chair rules by keyboard, the author reads why and appeals: three people in three languages.</summary>
public sealed class ModerationScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Room = "/rooms/hlpf-consultation";
    private const string Words = "The delegates of the north are liars";

    [Fact]
    public async Task A_message_is_reported_removed_by_keyboard_and_its_author_appeals()
    {
        await using var amina = await SitDownAsync("Amina", Room, "en-GB");
        await using var rosa = await SitDownAsync("Rosa", Room, "es-ES");
        await using var olga = await SitDownAsync("Ольга", $"{Room}/desk", "ru-RU");
        await Expect(olga.Page.GetByText("Ничего не ждёт")).ToBeVisibleAsync();
        await amina.SayAsync(Words);

        await ReportAsync(rosa);
        await RemoveAsync(olga);

        await Expect(rosa.Log.GetByText(Words)).ToHaveCountAsync(0);
        await Expect(rosa.Log.Locator(".tombstone", new() { HasText = "Cortesía" })).ToBeVisibleAsync();
        await AppealAsync(amina);
    }

    [Fact]
    public async Task Whoever_reads_a_room_finds_beside_its_people_how_it_is_moderated()
    {
        await using var rosa = await SitDownAsync("Rosa", "/rooms/africa", "es-ES");
        await rosa.Page.GetByRole(AriaRole.Link, new() { Name = "Cómo se modera esta sala" }).ClickAsync();
        await Expect(rosa.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Cómo se modera esta sala");
        await Expect(rosa.Page.GetByText("No se muestran cifras inferiores a cinco")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(rosa.Page);
    }

    [Fact]
    public async Task A_text_waits_is_approved_by_keyboard_another_is_declined_and_its_author_writes_anew_and_takes_back()
    {
        await using var olga = await SitDownAsync("Ольга", "/rooms/africa/members", "ru-RU");
        await olga.Page.Locator("select[name=posting]").SelectOptionAsync("allHeld");
        await olga.Page.Locator(".room-settings button[type=submit]").ClickAsync();
        await Expect(olga.Page.Locator(".room-settings .said")).Not.ToBeEmptyAsync();
        await using var leila = await SitDownAsync("ليلى", "/rooms/africa/topics/7", "ar");
        await Expect(leila.Log.Locator(".held-note")).ToBeVisibleAsync();
        await WriteAsync(leila, "من يدفع ثمن المضخة؟");
        var waiting = leila.Log.Locator(".held", new() { HasText = "ينتظر الموافقة" });
        await Expect(waiting).ToContainTextAsync("من يدفع ثمن المضخة؟");
        await AxeFindsNothingAsync(leila.Page);

        await olga.Page.GotoAsync(new Uri(olga.Address, "/rooms/africa/desk").ToString());
        await DecideAsync(olga, "من يدفع", "e", reason: null);
        await Expect(leila.Log.Locator(".held")).ToHaveCountAsync(0);
        await Expect(leila.Log.Locator("li[id^=m]").Last).ToContainTextAsync("من يدفع ثمن المضخة؟");

        await WriteAsync(leila, "لصوص");
        await DecideAsync(olga, "لصوص", "x", "Скажите это без оскорбления");
        var declined = leila.Log.Locator(".declined", new() { HasText = "Скажите это без оскорбления" });
        await declined.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(leila.Page.Locator(".composer textarea")).ToHaveValueAsync("لصوص");
        await WriteAsync(leila, "لا نعرف من يدفع");
        await waiting.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(waiting).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_is_muted_sees_her_composer_close_at_once_and_loses_no_word_written_before_or_without_a_line()
    {
        await using var rosa = await SitDownAsync("Rosa", Room, "es-ES");
        await using var olga = await SitDownAsync("Ольга", Room, "ru-RU");
        var (box, closed) = (rosa.Page.Locator(".composer textarea"), rosa.Page.Locator(".footing.muted"));
        await WriteAsync(rosa, "Todos son ladrones");
        await box.FillAsync("Lo que quiero añadir");
        await MuteAsync(olga, "Todos son ladrones");
        await Expect(closed).ToContainTextAsync("Cortesía");
        await Expect(box).ToHaveCountAsync(0);
        await AxeFindsNothingAsync(rosa.Page);

        await LiftAsync(olga);
        await Expect(box).ToHaveValueAsync("Lo que quiero añadir");
        await rosa.GoOfflineAsync();
        await WriteAsync(rosa, "Escrito sin conexión");
        await Expect(rosa.Log.Locator(".pending", new() { HasText = "Escrito sin conexión" })).ToBeVisibleAsync();
        await olga.Page.GotoAsync(new Uri(olga.Address, Room).ToString());
        await olga.TakenOverAsync();
        await MuteAsync(olga, "Todos son ladrones");
        await rosa.GoOfflineAsync(offline: false);
        await Expect(closed).ToBeVisibleAsync();
        var refused = rosa.Log.Locator(".pending.failed", new() { HasText = "Escrito sin conexión" });
        await Expect(refused).ToContainTextAsync("Se le ha retirado la palabra");

        await closed.GetByRole(AriaRole.Link).ClickAsync();
        await rosa.Page.Locator("textarea[name=words]").FillAsync("Citaba a otra persona");
        await rosa.Page.Locator("button[value=appeal]").ClickAsync();
        await Expect(rosa.Page.GetByText("Examina su recurso una persona distinta")).ToBeVisibleAsync();
        await LiftAsync(olga);
        await rosa.Page.GotoAsync(new Uri(rosa.Address, Room).ToString());
        await rosa.TakenOverAsync();
        await refused.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(rosa.Log.Locator("li[id^=m]", new() { HasText = "Escrito sin conexión" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_has_just_written_where_a_pause_is_set_sees_the_seconds_and_keeps_what_she_writes_meanwhile()
    {
        await using var olga = await SitDownAsync("Ольга", "/rooms/africa/members", "ru-RU");
        await SetAsync(olga, "slow", "300");
        await using var leila = await SitDownAsync("ليلى", "/rooms/africa/topics/7", "ar");
        await WriteAsync(leila, "من يدفع ثمن الأنبوب؟");
        await Expect(leila.Page.Locator(".pacing")).ToContainTextAsync("يمكنك الكتابة من جديد");
        await leila.Page.Locator(".composer textarea").FillAsync("ومتى؟");
        await Expect(leila.Page.Locator(".composer .send")).ToBeDisabledAsync();
        await leila.Page.SetViewportSizeAsync(360, 740);
        await Expect(leila.Page.Locator(".pacing")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(leila.Page);

        await SetAsync(olga, "slow", "0");
        await Expect(leila.Page.Locator(".pacing")).ToHaveCountAsync(0);
        await Expect(leila.Page.Locator(".composer textarea")).ToHaveValueAsync("ومتى؟");
        await leila.Page.Locator(".composer .send").ClickAsync();
        await Expect(leila.Log.Locator("li[id^=m]").Last).ToContainTextAsync("ومتى؟");
    }

    private static async Task SetAsync(Visit olga, string setting, string value)
    {
        await olga.Page.Locator($"select[name={setting}]").SelectOptionAsync(value);
        await olga.Page.Locator(".room-settings button[type=submit]").ClickAsync();
        await Expect(olga.Page.Locator(".room-settings .said")).Not.ToBeEmptyAsync();
    }

    private static async Task MuteAsync(Visit olga, string words)
    {
        var heard = olga.Log.Locator("li[id^=m]").Filter(new() { HasText = words });
        await heard.HoverAsync();
        await heard.Locator(".actions [aria-expanded]").ClickAsync();
        await heard.GetByRole(AriaRole.Button, new() { Name = "Лишить слова…" }).ClickAsync();
        var dialog = olga.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(new Regex("Уважение")).CheckAsync();
        await AxeFindsNothingAsync(olga.Page);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>On the page of the room's mutes, where only one stands.</summary>
    private static async Task LiftAsync(Visit olga)
    {
        await olga.Page.GotoAsync(new Uri(olga.Address, $"{Room}/mutes").ToString());
        await AxeFindsNothingAsync(olga.Page);
        await olga.Page.Locator("button[value=lift]").ClickAsync();
        await Expect(olga.Page.Locator("button[value=lift]")).ToHaveCountAsync(0);
    }

    /// <summary>In whatever language the screen is.</summary>
    private static async Task WriteAsync(Visit who, string words)
    {
        await who.Page.Locator(".composer textarea").FillAsync(words);
        await who.Page.Locator(".composer .send").ClickAsync();
    }

    /// <summary>The desk hears of the text by itself; one that waits from before stands first.</summary>
    private static async Task DecideAsync(Visit olga, string words, string key, string? reason)
    {
        await Expect(olga.Page.Locator(".desk-steps [role=status]")).ToContainTextAsync("2");
        if (!(await olga.Page.Locator(".desk-said").TextContentAsync())!.Contains(words, StringComparison.Ordinal))
        {
            await olga.Page.Keyboard.PressAsync("j");
        }
        await Expect(olga.Page.Locator(".desk-said")).ToContainTextAsync(words);
        await olga.Page.Keyboard.PressAsync(key);
        await Expect(olga.Page.Locator(reason is null ? ".desk-fields button[type=submit]" : "textarea[name=words]")).ToBeFocusedAsync();
        if (reason is not null)
        {
            await olga.Page.Keyboard.TypeAsync(reason);
            await olga.Page.Keyboard.PressAsync("Tab");
        }
        await olga.Page.Keyboard.PressAsync("Enter");
        await Expect(olga.Page.Locator(".desk-said", new() { HasText = words })).ToHaveCountAsync(0);
    }

    private static async Task ReportAsync(Visit rosa)
    {
        var heard = rosa.Log.Locator("li[id^=m]").Filter(new() { HasText = Words });
        await heard.HoverAsync();
        await heard.Locator(".actions [aria-expanded]").ClickAsync();
        await heard.GetByRole(AriaRole.Button, new() { Name = "Denunciar", Exact = true }).ClickAsync();
        var dialog = rosa.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(new Regex("Cortesía")).CheckAsync();
        await AxeFindsNothingAsync(rosa.Page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Denunciar", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task RemoveAsync(Visit olga)
    {
        // The desk hears of it by itself, and the rule that was named is chosen already.
        await Expect(olga.Page.Locator(".desk-said")).ToContainTextAsync(Words);
        await AxeFindsNothingAsync(olga.Page);
        await olga.Page.Keyboard.PressAsync("x");
        await Expect(olga.Page.Locator("select[name=rule]")).ToBeFocusedAsync();
        await Expect(olga.Page.Locator("select[name=rule]")).ToHaveValueAsync("courtesy");
        await olga.Page.Keyboard.PressAsync("Tab");
        await olga.Page.Keyboard.TypeAsync("Скажите это без оскорбления");
        await olga.Page.Keyboard.PressAsync("Tab");
        await olga.Page.Keyboard.PressAsync("Enter");
        await Expect(olga.Page.GetByText("Ничего не ждёт")).ToBeVisibleAsync();
    }

    private static async Task AppealAsync(Visit amina)
    {
        var own = amina.Log.Locator(".tombstone", new() { HasText = "Courtesy" });
        await own.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(amina.Page.GetByText("Скажите это без оскорбления")).ToBeVisibleAsync();
        await AxeFindsNothingAsync(amina.Page);
        await amina.Page.GetByLabel("Why should it be restored?").FillAsync("I was quoting a newspaper");
        await amina.Page.GetByRole(AriaRole.Button, new() { Name = "Appeal", Exact = true }).ClickAsync();
        await Expect(amina.Page.GetByText("Your appeal is being looked at")).ToBeVisibleAsync();
    }

    private async Task<Visit> SitDownAsync(string name, string path, string locale)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        await visit.EnterAsAsync(name);
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        await visit.TakenOverAsync();
        return visit;
    }
}
