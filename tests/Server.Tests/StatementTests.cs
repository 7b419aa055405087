using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A joint statement at the doors of a hub. Amina and Leila are focal points, Jean-Baptiste writes with them, Olga convenes for the United Nations.</summary>
[Collection(OneHub.Name)]
public sealed class StatementTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest leila = null!;
    private Guest jean = null!;
    private string room = null!;
    private long statement;
    private long paragraph;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        (leila, jean) = (await Guest.EnterAsync(shared.Hub, "leila"), await Guest.EnterAsync(shared.Hub, "jean"));
        (room, _) = await Convene.ChannelAsync(olga, amina);
        await leila.DoAsync(room, Commands.Join());
        await jean.DoAsync(room, Commands.Join());
        statement = await jean.DoAsync(
            room,
            Commands.Of(
                "jointStatement.open",
                new
                {
                    title = "Water for all",
                    limit = 100,
                    lang = "en",
                }
            )
        );
        paragraph = await jean.DoAsync(room, Add("We call for wells."));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_was_overtaken_finds_the_newer_words_and_who_wrote_them_and_every_version_is_kept()
    {
        var newer = await amina.DoAsync(room, Edit(paragraph, "We call for wells and pumps."));
        Assert.Equal("draft.older", (await jean.SubmitAsync(room, Edit(paragraph, "We demand wells."))).Code);

        var seen = Assert.Single((await OneAsync(jean)).GetProperty("paragraphs").EnumerateArray());
        Assert.Equal((newer, "We call for wells and pumps."), (NumberIn(seen, "words"), seen.GetProperty("text").GetString()));
        Assert.Equal(await amina.NumberInAsync(room), seen.GetProperty("by").GetInt32());
        await jean.DoAsync(room, Edit(newer, "We demand wells and pumps."));

        var versions = (await jean.GetAsync($"{Address}/{statement}/paragraphs/{paragraph}")).Json.GetProperty("items");
        Assert.Equal(
            ["We demand wells and pumps.", "We call for wells and pumps.", "We call for wells."],
            versions.EnumerateArray().Select(one => one.GetProperty("text").GetString())
        );
    }

    [Fact]
    public async Task Focal_points_sign_without_a_script_stand_by_their_names_and_are_asked_again_after_a_change()
    {
        await jean.DoAsync(room, Of("lock", new { statement, on = true }));
        await Bounded.UntilAsync(async () => (await ToldAsync(amina, "statementToSign")) == 1, "Amina is asked to sign");
        await amina.FillInAsync(Page, ("do", "sign"), ("version", $"{paragraph}"));
        await leila.FillInAsync(Page, ("do", "sign"), ("version", $"{paragraph}"));
        var names = Names(await OneAsync(jean), "signatures");
        Assert.Equal(["Maji Women's Cooperative", "شبكة المجتمع المدني لشمال أفريقيا"], names);
        Assert.Contains("Maji Women's Cooperative", PageGuest.TextOf((await leila.GetAsync($"{Page}?lang=en")).Body));

        await jean.DoAsync(room, Of("lock", new { statement, on = false }));
        await jean.DoAsync(room, Edit(paragraph, "We call for wells and pumps."));

        var changed = await OneAsync(jean);
        Assert.Empty(Names(changed, "signatures"));
        Assert.Equal(names, Names(changed, "voided"));
        await Bounded.UntilAsync(async () => (await ToldAsync(leila, "statementVoided")) == 1, "Leila is told");
    }

    [Fact]
    public async Task Any_two_versions_of_a_paragraph_are_compared_without_a_script_by_those_who_have_come_in()
    {
        var second = await amina.DoAsync(room, Edit(paragraph, "We call for wells and pumps."));
        var third = await jean.DoAsync(room, Edit(second, "We demand wells and pumps."));
        var last = await ComparedAsync(amina, $"versions={paragraph}");
        Assert.Contains("<del><span class=\"hidden\" lang=\"en\">[taken out: </span>call for<", last, StringComparison.Ordinal);
        Assert.DoesNotContain("and pumps<span", last, StringComparison.Ordinal);

        var whole = await ComparedAsync(amina, $"versions={paragraph}&from={paragraph}&to={third}");
        Assert.Contains("<ins><span class=\"hidden\" lang=\"en\">[added: </span>and pumps.<", whole, StringComparison.Ordinal);
        Assert.Contains("Pieces added: 3; taken out: 3", PageGuest.TextOf(whole));
        Assert.Contains("Both versions say the same.", await ComparedAsync(amina, $"versions={paragraph}&from={second}&to={second}"));
        Assert.Contains("Amina Wanjiku", PageGuest.TextOf(whole));
        var link = $"href=\"{Page}?versions={paragraph}&amp;lang=en#p{paragraph}\"";
        Assert.Contains(link, (await amina.GetAsync($"{Page}?lang=en")).Body, StringComparison.Ordinal);

        await PublishAsync(third);
        var read = await ComparedAsync(Guest.Visitor(shared.Hub), $"versions={paragraph}");
        Assert.DoesNotContain("call for", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina Wanjiku", read, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", await ComparedAsync(amina, $"versions={paragraph}"), StringComparison.Ordinal);
        Assert.Equal("jointStatement.unknown", (await amina.GetAsync($"{Address}/{statement}/paragraphs/{paragraph}")).Code);
    }

    [Fact]
    public async Task A_published_statement_is_found_by_everybody_who_reads_the_room_and_by_those_who_signed_it_and_a_draft_by_nobody()
    {
        var word = $"qanat{Guid.NewGuid().ToString("N")[..10]}";
        var written = await jean.DoAsync(room, Edit(paragraph, $"We call for the {word}."));
        Assert.Empty(await FoundAsync(amina, $"q={word}"));
        Assert.Empty(await FoundAsync(jean, $"q={word}&kind=jointStatement"));

        await PublishAsync(written);

        var hit = Assert.Single(await FoundAsync(amina, $"q={word}&kind=jointStatement"));
        Assert.Equal((statement, room, "jointStatement"), (NumberIn(hit, "number"), TextIn(hit, "room"), TextIn(hit, "kind")));
        Assert.Contains(word, TextIn(hit, "text"), StringComparison.Ordinal);
        Assert.False(hit.TryGetProperty("by", out _) || hit.TryGetProperty("who", out _));
        var visitor = Guest.Visitor(shared.Hub);
        await Bounded.UntilAsync(async () => (await FoundAsync(visitor, $"q={word}")).Count == 1, "a visitor finds what was published");
        Assert.Single(await FoundAsync(amina, $"q={word}&organization=maji"));
        Assert.Empty(await FoundAsync(amina, $"q={word}&person=Jean"));
        Assert.Contains($"href=\"{Page}\"", (await amina.GetAsync($"/search?q={word}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_written_is_not_for_visitors_and_what_was_published_is()
    {
        var visitor = Guest.Visitor(shared.Hub);
        Assert.Empty((await visitor.GetAsync(Address)).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("jointStatement.unknown", (await visitor.GetAsync($"{Address}/{statement}")).Code);
        Assert.Equal(404, (await visitor.GetAsync(Page)).Status);

        await PublishAsync(paragraph);

        var read = PageGuest.TextOf((await visitor.GetAsync($"{Page}?lang=en")).Body);
        Assert.Contains("We call for wells.", read);
        Assert.Contains("Maji Women's Cooperative", read);
        NamesNobody(await OneAsync(visitor));
        Assert.Equal(await jean.NumberInAsync(room), (await OneAsync(amina)).GetProperty("by").GetInt32());
        Assert.Equal("jointStatement.unknown", (await visitor.GetAsync($"{Address}/{statement}/paragraphs/{paragraph}")).Code);
        var entries = await visitor.EntriesAsync(room);
        Assert.DoesNotContain(
            "We call for wells.",
            string.Join('\n', entries.Select(entry => entry.GetRawText())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_convener_reads_and_does_not_write_and_who_is_offered_what_is_said()
    {
        Assert.Equal("right.missing", (await olga.SubmitAsync(room, Edit(paragraph, "We call for less."))).Code);
        Assert.Equal(["jointStatement.drop"], May(await OneAsync(olga)));
        Assert.Contains("jointStatement.lock", May(await OneAsync(jean)));
        Assert.DoesNotContain("jointStatement.lock", May(await OneAsync(amina)));
        Assert.Equal(
            "jointStatement.notLocked",
            (
                await amina.SubmitAsync(
                    room,
                    Of(
                        "sign",
                        new
                        {
                            statement,
                            version = paragraph,
                            on = true,
                        }
                    )
                )
            ).Code
        );
        Assert.DoesNotContain("mayOpen", (await olga.GetAsync(Address)).Body, StringComparison.Ordinal);
        Assert.True((await jean.GetAsync(Address)).Json.GetProperty("mayOpen").GetBoolean());
    }

    /// <summary>It is a text of organizations: who put which words when is not told.</summary>
    private static void NamesNobody(JsonElement published)
    {
        Assert.Equal(["Maji Women's Cooperative"], Names(published, "signatures"));
        var line = Assert.Single(published.GetProperty("paragraphs").EnumerateArray());
        Assert.Equal("We call for wells.", line.GetProperty("text").GetString());
        Assert.False(published.TryGetProperty("by", out _) || line.TryGetProperty("by", out _) || line.TryGetProperty("at", out _));
        Assert.Empty(published.GetProperty("people").EnumerateObject());
    }

    private string Address => $"/api/v1/rooms/{room}/joint-statements";
    private string Page => $"/rooms/{room}/joint-statements/{statement}";

    private async Task PublishAsync(long version)
    {
        await jean.DoAsync(room, Of("lock", new { statement, on = true }));
        await amina.DoAsync(
            room,
            Of(
                "sign",
                new
                {
                    statement,
                    version,
                    on = true,
                }
            )
        );
        await jean.DoAsync(room, Of("publish", new { statement, version }));
    }

    private async Task<string> ComparedAsync(Guest who, string query) => (await who.GetAsync($"{Page}?{query}&lang=en")).Body;

    private static async Task<List<JsonElement>> FoundAsync(Guest who, string query) => Found.HitsOf(await Found.AskAsync(who, query));

    private JsonObject Add(string text) => Of("addParagraph", new { statement, text });

    private JsonObject Edit(long words, string text) =>
        Of(
            "editParagraph",
            new
            {
                statement,
                paragraph,
                words,
                text,
            }
        );

    private static JsonObject Of(string verb, object fields) => Commands.Of($"jointStatement.{verb}", fields);

    private async Task<JsonElement> OneAsync(Guest who) => (await who.GetAsync($"{Address}/{statement}")).Json;

    private static IEnumerable<string?> May(JsonElement one) => one.GetProperty("may").EnumerateArray().Select(verb => verb.GetString());

    private static List<string?> Names(JsonElement one, string of) =>
        [.. one.GetProperty(of).EnumerateArray().Select(organization => organization.GetProperty("name").GetString())];

    private async Task<int> ToldAsync(Guest who, string code) =>
        (await who.GetAsync("/api/v1/me/notices"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Count(notice => notice.GetProperty("code").GetString() == code && notice.GetProperty("room").GetString() == room);
}
