using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A room is set to a pace: what the doors say, and the page without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class PaceTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private string room = null!;
    private long topic;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        (room, topic) = await Convene.ChannelAsync(olga, amina);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Whoever_is_too_early_is_told_from_when_by_the_refusal_and_by_what_concerns_them_alone()
    {
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { slow = 3_600 }));
        Assert.Equal(3_600, NumberIn(await amina.RoomAsync(room), "slow"));
        Assert.False((await MineAsync()).TryGetProperty("wait", out _));
        var post = Post("Who pays?");
        await amina.DoAsync(room, post);
        var wait = (await MineAsync()).GetProperty("wait");
        Assert.Equal("pace.tooSoon", TextIn(wait, "code"));
        // What a device counts whose own clock is wrong.
        Assert.InRange(NumberIn(wait, "left"), 3_600_000 - 120_000, 3_600_000);

        var refused = await amina.SubmitAsync(room, Post("And when?"));
        Assert.Equal((409, "pace.tooSoon"), (refused.Status, refused.Code));
        Assert.Equal(NumberIn(wait, "until"), NumberIn(refused.Json, "until"));
        // What was accepted once is never refused.
        Assert.Equal(200, (await amina.SubmitAsync(room, post)).Status);
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { slow = 0 }));
        await amina.DoAsync(room, Post("And when?"));
    }

    [Fact]
    public async Task Without_a_script_the_page_says_from_when_and_keeps_the_words()
    {
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { daily = 1 }));
        var page = $"/rooms/{room}/topics/{topic}?lang=en";
        Assert.Equal(303, (await amina.FillInAsync(page, ("do", "post"), ("text", "Who pays?"))).Status);
        Assert.Matches("as often today as this room allows.*UTC", PageGuest.TextOf((await amina.GetAsync(page)).Body));
        var refused = await amina.FillInAsync(page, ("do", "post"), ("text", "And when?"));
        Assert.Equal(409, refused.Status);
        Assert.Matches("<textarea name=\"text\"[^>]*>\\s*And when\\?", refused.Body);
    }

    private System.Text.Json.Nodes.JsonObject Post(string text) => Commands.Of("message.post", new { text, topic });

    private async Task<System.Text.Json.JsonElement> MineAsync() => (await amina.GetAsync($"/api/v1/rooms/{room}/mine")).Json;
}
