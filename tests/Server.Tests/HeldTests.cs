using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Texts that wait for approval, through the doors and on the pages without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class HeldTests(SharedHub shared) : IAsyncLifetime
{
    private const string Words = "Who pays for the *turbine*?";
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest grace = null!;
    private string room = null!;
    private long topic;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        grace = await Guest.EnterAsync(shared.Hub, "grace");
        (room, topic) = await Convene.ChannelAsync(olga, amina);
        await grace.DoAsync(room, Commands.Join());
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { posting = "allHeld" }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_text_that_waits_is_answered_as_held_and_its_words_are_at_no_door_but_its_authors_and_the_desk()
    {
        var held = await HoldAsync();
        var (mine, desk) = (await MineAsync(), await DeskAsync());
        Assert.Equal((held, "waiting", Words), (NumberIn(mine[0], "held"), TextIn(mine[0], "state"), TextIn(mine[0], "text")));
        Assert.Equal((held, "held"), (NumberIn(desk[0], "message"), TextIn(desk[0], "state")));
        Assert.Equal(Words, desk[0].GetProperty("said").GetProperty("text").GetString());
        Assert.True((await amina.RoomAsync(room)).GetProperty("holds").GetBoolean());

        string[] doors = ["entries?after=0", "messages", "mine", "topics", $"messages/{held}"];
        foreach (var door in doors)
        {
            Assert.DoesNotContain("turbine", (await grace.GetAsync($"/api/v1/rooms/{room}/{door}")).Body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(room, (await grace.GetAsync("/api/v1/search?q=turbine")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("turbine", (await grace.GetAsync(Topic)).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await grace.GetAsync($"/api/v1/rooms/{room}/desk")).Status);
        Assert.Equal(404, (await grace.GetAsync($"/rooms/{room}/held")).Status);
    }

    [Fact]
    public async Task Approved_it_is_a_message_of_its_author_and_the_author_and_those_who_preside_are_told()
    {
        var held = await HoldAsync();
        await ToldAsync(olga, "held");
        await olga.DoAsync(room, Commands.Of("held.approve", new { held }));
        await Bounded.UntilAsync(
            async () => (await grace.GetAsync($"/api/v1/rooms/{room}/messages")).Body.Contains(Words, StringComparison.Ordinal),
            "everybody reads it"
        );
        var message = (await grace.GetAsync($"/api/v1/rooms/{room}/messages")).Json.GetProperty("items")[0];
        Assert.Equal(await amina.NumberInAsync(room), NumberIn(message, "by"));
        Assert.Empty(await MineAsync());
        Assert.Empty(await DeskAsync());
        await ToldAsync(amina, "heldPosted");
    }

    [Fact]
    public async Task Without_a_script_an_author_sees_what_waits_and_withdraws_it()
    {
        var sent = await amina.FillInAsync(Topic, ("do", "post"), ("text", Words));
        Assert.Equal(303, sent.Status);
        var page = (await amina.GetAsync(Topic)).Body;
        var held = NumberIn((await MineAsync())[0], "held");
        Assert.EndsWith($"#m{held}", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains($"id=\"m{held}\"", page, StringComparison.Ordinal);
        Assert.Contains("Waits for approval", page, StringComparison.Ordinal);
        Assert.Contains("Those who run the room read what you write here", page, StringComparison.Ordinal);
        Assert.Equal(303, (await amina.FillInAsync(Topic, ("do", $"takeBack {held}"))).Status);
        Assert.DoesNotContain("turbine", (await amina.GetAsync(Topic)).Body, StringComparison.Ordinal);
        Assert.Empty(await DeskAsync());
    }

    [Fact]
    public async Task Without_a_script_those_who_preside_decline_it_with_a_reason_that_its_author_reads()
    {
        var held = await HoldAsync();
        var desk = $"/rooms/{room}/held?lang=en";
        Assert.Contains("1 text waits for approval", (await olga.GetAsync(desk)).Body, StringComparison.Ordinal);
        var silent = await olga.FillInAsync(desk, ("do", $"decline {held}"), ("reason", " "));
        Assert.Equal(422, silent.Status);
        Assert.Contains("Please give a reason", silent.Body, StringComparison.Ordinal);
        Assert.Equal(303, (await olga.FillInAsync(desk, ("do", $"decline {held}"), ("reason", "Say which turbine"))).Status);
        Assert.Contains("Nothing waits", (await olga.GetAsync(desk)).Body, StringComparison.Ordinal);
        var page = (await amina.GetAsync(Topic)).Body;
        Assert.Contains("Not published", page, StringComparison.Ordinal);
        Assert.Contains("Say which turbine", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Say which turbine", (await grace.GetAsync(Topic)).Body, StringComparison.Ordinal);
        await ToldAsync(amina, "heldDeclined");
    }

    [Fact]
    public async Task Attack_a_text_of_somebody_else_is_neither_approved_nor_withdrawn_and_a_retry_is_one_text()
    {
        var post = Post();
        var (first, again) = (await amina.SubmitAsync(room, post), await amina.SubmitAsync(room, post));
        var held = NumberIn(first.Json, "seq");
        Assert.Equal(("held", held), (TextIn(again.Json, "status"), NumberIn(again.Json, "seq")));
        Assert.Equal("right.missing", (await grace.SubmitAsync(room, Commands.Of("held.approve", new { held }))).Code);
        Assert.Equal("held.unknown", (await grace.SubmitAsync(room, Commands.Of("held.withdraw", new { held }))).Code);
        Assert.Single(await MineAsync());
    }

    private string Topic => $"/rooms/{room}/topics/{topic}?lang=en";

    private System.Text.Json.Nodes.JsonObject Post() => Commands.Of("message.post", new { text = Words, topic });

    private async Task<long> HoldAsync()
    {
        var answer = (await amina.SubmitAsync(room, Post())).Json;
        Assert.Equal("held", TextIn(answer, "status"));
        return NumberIn(answer, "seq");
    }

    private Task<List<JsonElement>> MineAsync() => ListAsync(amina, "mine", "items");

    private Task<List<JsonElement>> DeskAsync() => ListAsync(olga, "desk", "waiting");

    private async Task<List<JsonElement>> ListAsync(Guest who, string door, string list) =>
        [.. (await who.GetAsync($"/api/v1/rooms/{room}/{door}")).Json.GetProperty(list).EnumerateArray()];

    private Task ToldAsync(Guest who, string code) =>
        Bounded.UntilAsync(
            async () =>
                (await who.GetAsync("/api/v1/me/notices?limit=50"))
                    .Json.GetProperty("items")
                    .EnumerateArray()
                    .Any(notice => TextIn(notice, "room") == room && TextIn(notice, "code") == code),
            $"they are told {code}"
        );
}
