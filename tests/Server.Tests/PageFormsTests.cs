using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Forms at the pages' own addresses: the same commands as the API's, once each.</summary>
[Collection(OneHub.Name)]
public sealed class PageFormsTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest rosa = null!;
    private string room = null!;

    private string Path => $"/rooms/{room}";

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        room = await Convene.ConsultationAsync(olga, rosa);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_form_posts_a_message_and_leads_to_it()
    {
        var sent = await rosa.FillInAsync(Path, ("do", "post"), ("text", "Primera línea\r\nsegunda línea"));

        var message = (await MessagesAsync()).Single();
        Assert.Equal((303, $"{Path}#m{message.GetProperty("seq")}"), (sent.Status, sent.Headers.Location!.ToString()));
        Assert.Equal("Primera línea\nsegunda línea", message.GetProperty("text").GetString());
        Assert.Equal("es", message.GetProperty("lang").GetString());
    }

    [Fact]
    public async Task A_double_click_is_one_message_and_other_words_from_the_same_page_are_another()
    {
        var page = (await rosa.GetAsync(Path)).Body;

        var twice = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => rosa.SendFormAsync(Path, page, ("do", "post"), ("text", "Una vez")))
        );
        var other = await rosa.SendFormAsync(Path, page, ("do", "post"), ("text", "Otra cosa"));

        Assert.Equal(twice[0].Headers.Location, twice[1].Headers.Location);
        Assert.Equal(303, other.Status);
        Assert.Equal(["Una vez", "Otra cosa"], (await MessagesAsync()).Select(message => message.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of ours")]
    public async Task Forging_a_form_does_nothing_and_what_was_typed_stands_there_again(string token)
    {
        var page = (await rosa.GetAsync(Path)).Body.Replace(
            PageGuest.Hidden((await rosa.GetAsync(Path)).Body, "token"),
            token,
            StringComparison.Ordinal
        );

        var refused = await rosa.SendFormAsync(
            Path,
            $"name=\"id\" value=\"{PageGuest.Hidden(page, "id")}\"",
            ("token", token),
            ("do", "post"),
            ("text", "Forged <words>")
        );

        Assert.Equal(403, refused.Status);
        Assert.Contains("Forged &lt;words&gt;</textarea>", refused.Body, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", refused.Body, StringComparison.Ordinal);
        Assert.Empty(await MessagesAsync());
    }

    [Fact]
    public async Task A_token_of_one_person_is_worth_nothing_to_another()
    {
        var page = (await olga.GetAsync(Path)).Body;

        var refused = await rosa.SendFormAsync(Path, page, ("do", "post"), ("text", "Not mine"));

        Assert.Equal(403, refused.Status);
        Assert.Empty(await MessagesAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    public async Task A_form_of_another_site_is_refused_at_the_gate(string? origin)
    {
        var refused = await rosa.SendAsync(HttpMethod.Post, Path, "do=post&text=Hello", origin, "application/x-www-form-urlencoded");

        Assert.Equal((403, "origin.missing"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task What_the_hub_refuses_is_said_beside_the_form_and_the_words_stay()
    {
        var page = (await rosa.GetAsync(Path)).Body;
        var words = new string('я', 8200);

        var refused = await rosa.SendFormAsync(Path, page, ("do", "post"), ("text", words));

        Assert.Equal(413, refused.Status);
        Assert.Contains(words, refused.Body, StringComparison.Ordinal);
        Assert.Contains("El mensaje es demasiado largo", PageGuest.TextOf(refused.Body), StringComparison.Ordinal);
        Assert.Equal(PageGuest.Hidden(page, "id"), PageGuest.Hidden(refused.Body, "id"));
    }

    [Fact]
    public async Task A_message_is_answered_signed_changed_and_taken_back_by_forms()
    {
        var first = await olga.SayAsync(room, "Who begins?");

        await rosa.FillInAsync($"{Path}?reply={first}", ("do", "post"), ("text", "Yo empiezo."), ("replyTo", $"{first}"));
        var own = (await MessagesAsync())[^1].GetProperty("seq").GetInt64();
        await rosa.FillInAsync(Path, ("do", $"react {first} 👍 on"));
        await rosa.FillInAsync($"{Path}?edit={own}", ("do", "edit"), ("message", $"{own}"), ("text", "Empezamos nosotras."));

        var messages = await MessagesAsync();
        Assert.Equal(first, messages[1].GetProperty("replyTo").GetInt64());
        Assert.Equal("Empezamos nosotras.", messages[1].GetProperty("text").GetString());
        Assert.Single(messages[0].GetProperty("reactions").GetProperty("👍").EnumerateArray());

        await rosa.FillInAsync($"{Path}?retract={own}", ("do", "retract"), ("message", $"{own}"));
        Assert.True((await MessagesAsync())[1].GetProperty("gone").GetBoolean());
    }

    [Fact]
    public async Task Nobody_takes_part_without_having_agreed_to_both_things()
    {
        var jean = await Guest.EnterAsync(shared.Hub, "jean");

        var refused = await jean.FillInAsync(Path, ("do", "join"), ("rules", "yes"));
        var joined = await jean.FillInAsync(Path, ("do", "join"), ("rules", "yes"), ("data", "yes"));

        Assert.Equal(422, refused.Status);
        Assert.Equal((303, Path), (joined.Status, joined.Headers.Location!.ToString()));
        Assert.True(await jean.NumberInAsync(room) > 0);
    }

    [Fact]
    public async Task A_topic_is_opened_by_a_form()
    {
        var channel = Convene.NewName("channel");
        await olga.DoAsync(channel, Commands.Open("A channel", kind: "regionalChannel"));

        var opened = await olga.FillInAsync($"/rooms/{channel}", ("do", "topic"), ("title", "Who can lend a pump?"));

        var topic = (await olga.RoomAsync(channel)).GetProperty("topics")[0];
        Assert.Equal((303, $"/rooms/{channel}/topics/{topic.GetProperty("topic")}"), (opened.Status, opened.Headers.Location!.ToString()));
        Assert.Equal("Who can lend a pump?", topic.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Somebody_takes_a_seat_goes_on_to_the_room_and_leaves_by_forms()
    {
        var visitor = Guest.Visitor(shared.Hub);

        var entered = await visitor.FillInAsync(
            "/?to=%2Frooms%2Fke-water",
            ("do", "enter"),
            ("person", "amina"),
            ("next", "/rooms/ke-water")
        );

        Assert.Equal((303, "/rooms/ke-water"), (entered.Status, entered.Headers.Location!.ToString()));
        var amina = new Guest(shared.Hub, entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var left = await amina.FillInAsync("/", ("do", "leave"));
        Assert.Equal((303, "/"), (left.Status, left.Headers.Location!.ToString()));
        Assert.StartsWith("__Host-collab=;", left.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/rooms/")]
    [InlineData("//elsewhere.example/rooms/x")]
    [InlineData("/rooms/../../api/v1/session\\")]
    public async Task Entering_leads_nobody_to_another_site(string next)
    {
        var entered = await Guest.Visitor(shared.Hub).FillInAsync("/", ("do", "enter"), ("person", "amina"), ("next", next));

        Assert.Equal((303, "/"), (entered.Status, entered.Headers.Location!.ToString()));
    }

    [Fact]
    public void The_form_and_the_screen_ask_for_consent_to_the_same_words()
    {
        var verbs = File.ReadAllText(
            System.Text.RegularExpressions.Regex.Replace(
                AppContext.BaseDirectory,
                "tests/.*$",
                "web-ui/src/messages/verbs.ts",
                System.Text.RegularExpressions.RegexOptions.None,
                Bounded.Patience
            )
        );

        Assert.Contains($"consent = '{Texts.Wording.InForce.Version}'", verbs, StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> MessagesAsync() =>
        [.. (await olga.GetAsync($"/api/v1/rooms/{room}/messages")).Json.GetProperty("items").EnumerateArray()];
}
