using System.Text.Json;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>How a room is moderated: at the door and on the page, for whoever reads the room and for nobody else.</summary>
[Collection(OneHub.Name)]
public sealed class FiguresTests(SharedHub shared) : IAsyncLifetime
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
    public async Task Attack_what_was_done_today_is_in_no_figure_and_the_door_says_nothing_of_who_or_what()
    {
        await FiveMoreComeInAsync();
        var (wrote, rules) = (await amina.NumberInAsync(room), await olga.NumberInAsync(room));
        var messages = new List<long>();
        for (var i = 0; i < 12; i++)
        {
            messages.Add(await amina.DoAsync(room, Commands.Of("message.post", new { text = $"The turbine {i}", topic })));
        }
        Assert.Null(Removed((await amina.GetAsync(Door)).Json));
        MessageRemoved[] once = [.. messages[..6].Select(message => new MessageRemoved(message, HouseRule.Courtesy, wrote))];
        await Past.HappenAsync(shared.Hub, room, rules, TimeSpan.FromDays(40), once);
        await amina.DoAsync(room, Commands.Of("message.post", new { text = "And now", topic }));
        var before = await amina.GetAsync(Door);
        Assert.Equal(6, Removed(before.Json));

        foreach (var message in messages[6..])
        {
            await olga.DoAsync(room, Commands.Of("message.remove", new { message, rule = "courtesy" }));
        }
        Assert.Equal(before.Body, (await amina.GetAsync(Door)).Body);
        Assert.DoesNotContain("turbine", (await amina.GetAsync(Page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_the_demo_room_reads_its_figures_also_without_an_account_and_on_a_page()
    {
        var visitor = Guest.Visitor(shared.Hub);
        var answer = await visitor.GetAsync("/api/v1/rooms/africa/moderation");
        Assert.Equal(200, answer.Status);
        Assert.Equal(5, answer.Json.GetProperty("fewest").GetInt32());
        Assert.All(answer.Json.GetProperty("all").EnumerateArray(), one => Assert.False(one.TryGetProperty("count", out _)));
        var page = await visitor.GetAsync("/rooms/africa/moderation?lang=en");
        Assert.Contains("How this room is moderated", page.Body, StringComparison.Ordinal);
        Assert.Contains("Figures below five are not shown", page.Body, StringComparison.Ordinal);
        Assert.Contains(
            "/rooms/africa/moderation",
            (await visitor.GetAsync("/rooms/africa/people?lang=en")).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_the_room_is_not_open_there_are_no_figures_and_among_a_few_there_are_none_at_all()
    {
        var visitor = Guest.Visitor(shared.Hub);
        Assert.Equal(404, (await visitor.GetAsync("/api/v1/rooms/nowhere/moderation")).Status);
        Assert.Equal(404, (await visitor.GetAsync("/rooms/nowhere/moderation")).Status);
        foreach (var address in (string[])["/api/v1/rooms/house/moderation", "/api/v1/rooms/me/moderation"])
        {
            Assert.Equal(404, (await olga.GetAsync(address)).Status);
        }
        var caucus = Convene.NewName("caucus");
        await amina.DoAsync(caucus, Ask.OpenCaucus("Caucus"));
        Assert.Equal(200, (await amina.GetAsync($"/api/v1/rooms/{caucus}/moderation")).Status);
        Assert.Equal(404, (await olga.GetAsync($"/api/v1/rooms/{caucus}/moderation")).Status);
    }

    [Fact]
    public async Task Who_is_held_is_told_how_long_it_usually_takes_once_five_were_decided_about()
    {
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { posting = "allHeld" }));
        for (var i = 0; i < 5; i++)
        {
            Assert.False((await amina.GetAsync($"/api/v1/rooms/{room}/mine")).Json.TryGetProperty("usual", out _));
            var held = (await amina.SubmitAsync(room, Commands.Of("message.post", new { text = $"Text {i}", topic }))).Json;
            await olga.DoAsync(room, Commands.Of("held.approve", new { held = Fields.NumberIn(held, "seq") }));
        }
        Assert.Equal("hour", Fields.TextIn((await amina.GetAsync($"/api/v1/rooms/{room}/mine")).Json, "usual"));
        var page = (await amina.GetAsync($"/rooms/{room}/topics/{topic}?lang=en")).Body;
        Assert.Contains("Usually it takes up to 1 hour here", page, StringComparison.Ordinal);
    }

    /// <summary>Among fewer nothing would be shown.</summary>
    private async Task FiveMoreComeInAsync()
    {
        foreach (var name in (string[])["leila", "jean", "grace", "rosa", "li"])
        {
            await (await Guest.EnterAsync(shared.Hub, name)).DoAsync(room, Commands.Join());
        }
    }

    private static int? Removed(JsonElement figures) =>
        figures
            .GetProperty("all")
            .EnumerateArray()
            .Single(one => Fields.TextIn(one, "what") == "removed" && Fields.TextIn(one, "rule") == "courtesy")
            .TryGetProperty("count", out var count)
            ? count.GetInt32()
            : null;

    private string Door => $"/api/v1/rooms/{room}/moderation";
    private string Page => $"/rooms/{room}/moderation?lang=en";
}
