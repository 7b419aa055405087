using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsoNet.Collab.Server.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoNet.Collab.EndToEnd.Tests;

/// <summary>What comes to somebody while they look elsewhere, and what is where they left it: people in different languages, in real browsers.</summary>
public sealed class InboxScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    /// <summary>Enter takes the name, and the next letters come before the page is drawn anew: who types fast loses none and writes after the name.</summary>
    private const string TakenAndTypedOn =
        "(field, words) => { field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true })); document.execCommand('insertText', false, words); }";

    private string room = null!;
    private long wells;

    public async Task InitializeAsync()
    {
        room = $"channel-{Guid.NewGuid():N}";
        await DoAsync(
            "olga",
            "room.open",
            new()
            {
                ["kind"] = "regionalChannel",
                ["title"] = "Water of the Sahel",
                ["visibility"] = "public",
            }
        );
        await DoAsync("david", "participant.join", new() { ["consent"] = "1" });
        await DoAsync("leila", "participant.join", new() { ["consent"] = "1" });
        wells = await DoAsync("olga", "topic.open", new() { ["title"] = "Wells" });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_is_named_is_told_wherever_they_look_and_when_they_have_read_it_it_is_gone()
    {
        await using var leila = await SitDownAsync("leila", "ar", "/you");
        await using var david = await SitDownAsync("david", "en", Topic(wells));
        var name = await leila.Page.EvaluateAsync<string>("JSON.parse(localStorage.getItem('collab.person')).name");

        await david.Composer.PressSequentiallyAsync($"@{name[..2]}");
        await david.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Regex.Escape(name)) }).WaitForAsync();
        await david.Composer.EvaluateAsync(TakenAndTypedOn, "هل لديكم مضخة؟");
        await david.SendAsync();

        await Expect(leila.Page.Locator(".toast")).ToContainTextAsync("هل لديكم مضخة؟");
        await Expect(leila.Page).ToHaveTitleAsync(new Regex(@"^\("));
        var read = leila.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/read", StringComparison.Ordinal) && answer.Ok);
        await leila.Page.Locator(".toast a").ClickAsync();
        await Expect(leila.Log.Locator(".names-me")).ToContainTextAsync($"@{name}");
        await read;
        await leila.Page.GotoAsync(new Uri(leila.Address, "/mentions").ToString());
        var notice = leila.Page.Locator(".notice").Filter(new() { HasText = "هل لديكم مضخة؟" });
        await Expect(notice).ToHaveClassAsync(new Regex("notice$"));
    }

    [Fact]
    public async Task What_is_unread_stays_so_when_the_page_is_loaded_again_stands_beside_its_topic_and_one_key_leads_on()
    {
        var rain = await DoAsync("olga", "topic.open", new() { ["title"] = "Rain" });
        await DoAsync("olga", "message.post", new() { ["text"] = "None yet.", ["topic"] = rain });
        await DoAsync("olga", "message.post", new() { ["text"] = "Rain is late.", ["topic"] = wells });
        await DoAsync("olga", "message.post", new() { ["text"] = "Again.", ["topic"] = wells });
        await using var david = await SitDownAsync("david", "en", "/");
        var news = david.Page.Locator(".inbox .sheet-line").Filter(new() { HasText = "Again." });
        await Expect(news.Locator(".count")).ToContainTextAsync("2");
        await david.Page.ReloadAsync();
        await Expect(news.Locator(".count")).ToContainTextAsync("2");
        await david.Page.GotoAsync(new Uri(david.Address, $"/rooms/{room}").ToString());
        var card = david.Page.Locator(".topic-card").Filter(new() { HasText = "Wells" });
        await Expect(card.Locator(".count")).ToContainTextAsync("2");
        await card.ClickAsync();
        await Expect(david.Page.Locator(".way-on a")).ToContainTextAsync("Rain");
        await david.Page.Keyboard.PressAsync("n");
        await Expect(david.Page).ToHaveURLAsync(new Regex($"topics/{rain}$"));
    }

    [Fact]
    public async Task A_message_is_moved_to_a_topic_of_its_own_and_its_link_leads_there_also_whoever_comes_by_it_first()
    {
        var message = await DoAsync("olga", "message.post", new() { ["text"] = "Pumps break within two years.", ["topic"] = wells });
        await using var host = await SitDownAsync("olga", "en", Topic(wells));
        await using var reader = await SitDownAsync("david", "fr", Topic(wells));
        await Expect(reader.Log).ToContainTextAsync("Pumps break");

        await host.Page.Locator($"#m{message}").HoverAsync();
        await host.Page.Locator($"#m{message} [aria-expanded]").ClickAsync();
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Move to another topic" }).ClickAsync();
        await host.Page.GetByLabel("To the topic").SelectOptionAsync("A new topic");
        await host.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title of the new topic" }).FillAsync("Pumps");
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();

        await Expect(host.Page.GetByRole(AriaRole.Heading, new() { Name = "Pumps", Level = 1 })).ToBeVisibleAsync();
        await Expect(reader.Log.Locator(".pointer")).ToContainTextAsync("Pumps");
        await Expect(reader.Log.GetByText("Pumps break")).ToHaveCountAsync(0);
        await using var stranger = await Visit.StartAsync(browser.Browser, browser.Hub.Address);
        await stranger.Page.GotoAsync(new Uri(stranger.Address, $"/rooms/{room}/messages/{message}").ToString());
        await Expect(stranger.Page.Locator($"#m{message}")).ToContainTextAsync("Pumps break");
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "Pumps", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_message_is_marked_and_stands_with_its_card_in_the_room_and_among_the_practices()
    {
        var message = await DoAsync("david", "message.post", new() { ["text"] = "Each pump has its keeper.", ["topic"] = wells });
        await using var leila = await SitDownAsync("leila", "ar", Topic(wells));
        await using var david = await SitDownAsync("david", "en", Topic(wells));

        await david.Page.Locator($"#m{message}").HoverAsync();
        await david.Page.Locator($"#m{message} [aria-expanded]").ClickAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as a practice" }).ClickAsync();
        await david.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Climate change" }).CheckAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Mark", Exact = true }).ClickAsync();

        await Expect(david.Page.Locator($"#m{message} .mark-card")).ToContainTextAsync("Best practice");
        await Expect(leila.Page.Locator($"#m{message} .mark-card")).ToContainTextAsync("ممارسة فضلى");
        await leila.Page.GotoAsync(new Uri(leila.Address, "/practices?mark=bestPractice&q=keeper").ToString());
        await Expect(leila.Page.Locator(".practice .mark-card")).ToContainTextAsync("تغير المناخ");
        await leila.Page.Locator(".practice-place a").ClickAsync();
        await Expect(leila.Page.Locator($"#m{message}")).ToContainTextAsync("Each pump");
    }

    [Fact]
    public async Task An_organization_says_that_it_has_read_an_announcement_and_who_runs_the_channel_sees_who_has_not()
    {
        var message = await DoAsync("olga", "message.post", new() { ["text"] = "The forum meets in May.", ["topic"] = wells });
        await DoAsync("olga", "message.announce", new() { ["message"] = message, ["on"] = true });
        await using var olga = await SitDownAsync("olga", "en", Topic(wells));
        await using var leila = await SitDownAsync("leila", "ar", Topic(wells));

        await Expect(olga.Page.Locator(".announcement-count")).ToHaveTextAsync(new Regex("^1 of 3 "));
        await leila.Page.Locator(".announcement button").ClickAsync();

        await Expect(leila.Page.Locator(".announcement-done")).ToBeVisibleAsync();
        await Expect(olga.Page.Locator(".announcement-count")).ToHaveTextAsync(new Regex("^2 of 3 "));
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Who has not" }).ClickAsync();
        await Expect(olga.Page.Locator(".waiting-list li")).ToHaveCountAsync(1);
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Remind them" }).ClickAsync();
        await Expect(olga.Page.GetByText("Last reminded")).ToBeVisibleAsync();
        await Expect(olga.Page.GetByRole(AriaRole.Button, new() { Name = "Remind them" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task What_was_begun_on_one_device_goes_on_on_another()
    {
        await using var desk = await SitDownAsync("david", "en", Topic(wells));
        await desk.WriteAsync("We need spare parts");
        await desk.KeptByTheHubAsync("We need spare parts");

        await using var phone = await SitDownAsync("david", "en", Topic(wells));
        await Expect(phone.Composer).ToHaveValueAsync("We need spare parts");
        await phone.SendAsync();
        await Expect(phone.Log).ToContainTextAsync("We need spare parts");
    }

    [Fact]
    public async Task What_was_said_is_found_in_each_ones_language_and_leads_to_its_place_and_a_snippet_is_never_more_than_text()
    {
        const string attack = "<img src=x onerror=\"document.title='taken'\"><svg onload=document.title='taken'></svg>";
        var word = $"Kitui{Guid.NewGuid().ToString("N")[..8]}";
        var arabic = await DoAsync("olga", "message.post", new() { ["text"] = $"المضخّات في {word} معطّلة {attack}", ["topic"] = wells });
        var english = await DoAsync("olga", "message.post", new() { ["text"] = $"Pumps of {word} {attack}", ["topic"] = wells });

        await using var leila = await SitDownAsync("leila", "ar", "/you");
        await PressAsync(leila, "/", "/search");
        await Expect(leila.Page.Locator("#find")).ToBeFocusedAsync();
        await leila.Page.Locator("#find").FillAsync($"مضخة {word}");
        await Expect(leila.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "نتيجة واحدة" })).ToBeVisibleAsync();
        var hit = leila.Page.Locator(".hit");
        await Expect(hit.Locator("mark")).ToHaveTextAsync(["المضخّات", word]);
        await Expect(hit).ToContainTextAsync("<img src=x onerror");
        await Expect(hit.Locator("img, [onload]")).ToHaveCountAsync(0);
        await hit.ClickAsync();
        await Expect(leila.Page.Locator($"#m{arabic}")).ToContainTextAsync(word);
        await leila.Page.GoBackAsync();
        await Expect(hit).ToHaveCountAsync(1);

        await using var david = await SitDownAsync("david", "en", "/rooms");
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Go to a room or topic" }).ClickAsync();
        await david.Page.GetByRole(AriaRole.Combobox).FillAsync($"pump {word}");
        await david.Page.GetByRole(AriaRole.Option).Last.ClickAsync();
        await Expect(david.Page.Locator(".hit mark")).ToHaveTextAsync(["Pumps", word]);
        await Expect(david.Page.Locator(".hit")).ToHaveAttributeAsync("href", new Regex($"/messages/{english}$"));
        Assert.DoesNotContain("taken", await david.Page.TitleAsync() + await leila.Page.TitleAsync(), StringComparison.Ordinal);
    }

    /// <summary>The keys come after everything that is needed to read.</summary>
    private static Task PressAsync(Visit visit, string key, string to) =>
        Bounded.UntilAsync(
            async () =>
            {
                await visit.Page.Keyboard.PressAsync(key);
                return visit.Page.Url.EndsWith(to, StringComparison.Ordinal);
            },
            $"{key} leads to {to}",
            everyMs: 250
        );

    private string Topic(long topic) => $"/rooms/{room}/topics/{topic}";

    private async Task<Visit> SitDownAsync(string person, string locale, string path)
    {
        var visit = await Visit.StartAsync(browser.Browser, browser.Hub.Address, new() { Locale = locale });
        IEnumerable<KeyValuePair<string, string>> headers = [new("Origin", browser.Hub.Origin)];
        var entered = await visit.Page.APIRequest.PostAsync(
            new Uri(browser.Hub.Address, "/api/v1/session/demo").ToString(),
            new() { DataObject = new { person }, Headers = headers }
        );
        await Expect(entered).ToBeOKAsync();
        // What is somebody's own comes after the first screen; with it come the words of notices.
        var own = visit.Page.WaitForResponseAsync(answer => answer.Url.Contains("/assets/texts-notices-", StringComparison.Ordinal));
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString());
        await visit.TakenOverAsync();
        await own;
        return visit;
    }

    /// <summary>Over HTTP, without a screen.</summary>
    private async Task<long> DoAsync(string person, string type, JsonObject command)
    {
        var entered = await PostAsync("session/demo", new JsonObject { ["person"] = person }, cookie: null);
        command["type"] = type;
        command["id"] = Guid.NewGuid().ToString();
        var answer = await PostAsync($"rooms/{room}/commands", command, entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["seq"]!.GetValue<long>();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, JsonObject body, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(browser.Hub.Address, $"/api/v1/{path}"));
        request.Content = JsonContent.Create(body);
        request.Headers.Add("Origin", browser.Hub.Origin);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        var answer = await browser.Hub.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer;
    }
}
