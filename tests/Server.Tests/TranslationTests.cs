using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A message in other languages: at the doors, and on the pages without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class TranslationTests(SharedHub shared) : IAsyncLifetime
{
    private const string French = "Chaque **puits** a sa gardienne.";
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest rosa = null!;
    private string room = null!;
    private long message;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        room = await Convene.ConsultationAsync(olga, amina, rosa);
        message = await olga.DoAsync(room, Commands.Of("message.post", new { text = French, lang = "fr" }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_page_carries_the_words_in_the_readers_language_and_of_the_others_that_they_are_there()
    {
        await amina.DoAsync(room, Translate("en", "Each **well** has its keeper."));
        await rosa.DoAsync(room, Translate("es", "Cada pozo tiene su guardiana."));

        var (english, spanish) = (await TranslationsForAsync(amina), await TranslationsForAsync(rosa));
        Assert.Contains("<strong>well</strong>", TextIn(english.GetProperty("en"), "html"), StringComparison.Ordinal);
        Assert.False(english.GetProperty("es").TryGetProperty("text", out _));
        Assert.Equal("Cada pozo tiene su guardiana.", TextIn(spanish.GetProperty("es"), "text"));
        Assert.False(spanish.GetProperty("en").TryGetProperty("text", out _));

        var whole = (await rosa.GetAsync($"/api/v1/rooms/{room}/messages/{message}")).Json.GetProperty("message");
        Assert.All(["en", "es"], lang => Assert.True(whole.GetProperty("translations").GetProperty(lang).TryGetProperty("text", out _)));
    }

    [Fact]
    public async Task Without_a_script_the_reader_meets_it_in_their_language_with_the_original_below()
    {
        await amina.DoAsync(room, Translate("es", "Cada pozo <b onclick=alert(1)>tiene</b> su guardiana."));
        var page = (await rosa.GetAsync($"/rooms/{room}?lang=es")).Body;
        var text = PageGuest.TextOf(page);
        Assert.True(text.IndexOf("Cada pozo", StringComparison.Ordinal) < text.IndexOf("gardienne", StringComparison.Ordinal));
        Assert.DoesNotContain("<b onclick", page, StringComparison.OrdinalIgnoreCase);

        await olga.DoAsync(room, Commands.Edit(message, "Chaque puits a une gardienne payée."));
        var later = PageGuest.TextOf((await rosa.GetAsync($"/rooms/{room}?lang=es")).Body);
        Assert.DoesNotContain("Cada pozo", later, StringComparison.Ordinal);
        var all = PageGuest.TextOf((await rosa.GetAsync($"/rooms/{room}/translations/{message}?lang=en")).Body);
        Assert.Contains("of an earlier version", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_given_and_taken_back_by_a_form_and_what_is_refused_keeps_its_words()
    {
        var path = $"/rooms/{room}/translations/{message}?lang=en";
        var page = (await rosa.GetAsync(path)).Body;
        Assert.Equal(303, (await rosa.SendFormAsync(path, page, Form("es", "Cada pozo"))).Status);
        var refused = await amina.SendFormAsync(path, (await amina.GetAsync(path)).Body, Form("es", "Cada fuente"));
        Assert.Contains("Cada fuente", PageGuest.TextOf(refused.Body), StringComparison.Ordinal);
        Assert.Contains("Somebody else has given the translation", PageGuest.TextOf(refused.Body), StringComparison.Ordinal);

        Assert.Equal(303, (await rosa.SendFormAsync(path, (await rosa.GetAsync(path)).Body, ("do", "withdraw es"))).Status);
        Assert.DoesNotContain("Cada pozo", (await rosa.GetAsync(path)).Body, StringComparison.Ordinal);
        var record = (await rosa.GetAsync($"/api/v1/rooms/{room}/entries?after=0&limit=100")).Body;
        Assert.DoesNotContain("Cada pozo", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_message_that_was_taken_back_no_door_hands_out_a_translation()
    {
        await rosa.DoAsync(room, Translate("es", "Cada pozo tiene su guardiana."));
        await olga.DoAsync(room, Commands.Retract(message));
        foreach (
            var path in new[]
            {
                $"/api/v1/rooms/{room}/entries?after=0&limit=100",
                $"/api/v1/rooms/{room}/messages",
                $"/rooms/{room}?lang=es",
                $"/rooms/{room}/translations/{message}",
            }
        )
        {
            Assert.DoesNotContain("Cada pozo", (await rosa.GetAsync(path)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task To_whoever_may_not_read_the_room_there_is_no_such_page()
    {
        var hidden = Convene.NewName("closed");
        await amina.DoAsync(hidden, Ask.OpenCaucus("Caucus"));
        var topic = await amina.DoAsync(hidden, Commands.OpenTopic("What we do"));
        var inside = await amina.DoAsync(
            hidden,
            Commands.Of(
                "message.post",
                new
                {
                    text = "Entre nous",
                    lang = "fr",
                    topic,
                }
            )
        );
        foreach (var stranger in new[] { olga, Guest.Visitor(shared.Hub) })
        {
            Assert.Equal(
                (await stranger.GetAsync($"/rooms/nowhere/translations/{inside}")).Status,
                (await stranger.GetAsync($"/rooms/{hidden}/translations/{inside}")).Status
            );
            var answer = await stranger.GetAsync($"/rooms/{hidden}/translations/{inside}");
            Assert.Equal(404, answer.Status);
        }
    }

    private (string, string)[] Form(string lang, string text) =>
        [("do", "translate"), ("lang", lang), ("text", text), ("of", $"{message}")];

    private System.Text.Json.Nodes.JsonObject Translate(string lang, string text) =>
        Commands.Of(
            "message.translate",
            new
            {
                message,
                lang,
                text,
                of = message,
            }
        );

    private async Task<JsonElement> TranslationsForAsync(Guest reader) =>
        (await reader.GetAsync($"/api/v1/rooms/{room}/messages"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Single(one => one.GetProperty("seq").GetInt64() == message)
            .GetProperty("translations");
}
