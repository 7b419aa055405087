using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Marking, handing on and calling for input from a browser without JavaScript.</summary>
[Collection(OneHub.Name)]
public sealed class MessageFormTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest leila = null!;
    private string room = null!;
    private long topic;
    private long message;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        leila = await Guest.EnterAsync(shared.Hub, "leila");
        (room, topic) = await Convene.ChannelAsync(olga, amina);
        await leila.DoAsync(room, Commands.Join());
        message = await amina.DoAsync(room, Commands.Of("message.post", new { text = "Forty women run three wells.", topic }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Its_author_marks_a_message_changes_the_mark_and_takes_it_off()
    {
        Assert.Contains($"href=\"{Mark}\"", (await amina.GetAsync($"/rooms/{room}/topics/{topic}")).Body, StringComparison.Ordinal);
        var untold = await amina.FillInAsync(Mark, ("do", "mark"), ("kind", "SolutionRequest"), ("country", "KE"));
        Assert.Equal(422, untold.Status);
        Assert.Contains("value=\"SolutionRequest\" checked", untold.Body, StringComparison.Ordinal);

        await DoneAsync(
            amina,
            Mark,
            ("do", "mark"),
            ("kind", "BestPractice"),
            ("themes", "genderEquality"),
            ("goals", "sdg6"),
            ("goals", "sdg5")
        );
        var mark = (await MessageAsync(amina)).GetProperty("mark");
        Assert.Equal("bestPractice", TextIn(mark, "kind"));
        Assert.Equal(["sdg5", "sdg6"], mark.GetProperty("goals").EnumerateArray().Select(goal => goal.GetString()));

        await DoneAsync(olga, Mark, ("do", "takeOff"));
        Assert.False((await MessageAsync(amina)).TryGetProperty("mark", out _));
    }

    [Fact]
    public async Task Whoever_neither_wrote_it_nor_presides_is_offered_no_mark_and_gives_none()
    {
        Assert.DoesNotContain($"href=\"{Mark}\"", (await leila.GetAsync($"/rooms/{room}/topics/{topic}")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await leila.GetAsync(Mark)).Status);
        var token = (await leila.GetAsync($"/rooms/{room}/topics/{topic}")).Body;
        var forced = await leila.SendFormAsync(Mark, token, ("do", "mark"), ("kind", "BestPractice"), ("themes", "genderEquality"));
        Assert.Equal(404, forced.Status);
        Assert.False((await MessageAsync(amina)).TryGetProperty("mark", out _));
    }

    [Fact]
    public async Task A_message_is_handed_on_by_reference_to_a_topic_of_ones_choice_and_a_double_click_is_one_message()
    {
        var (other, wells) = await Convene.ChannelAsync(olga, amina);
        var page = (await amina.GetAsync(Forward)).Body;
        Assert.Contains($"value=\"{other} {wells}\"", page, StringComparison.Ordinal);

        foreach (var _ in (int[])[1, 2])
        {
            var sent = await amina.SendFormAsync(Forward, page, ("do", "forward"), ("place", $"{other} {wells}"), ("text", "Look at this"));
            Assert.Equal(303, sent.Status);
        }

        var handed = Assert.Single(
            (await amina.GetAsync($"/api/v1/rooms/{other}/messages?topic={wells}")).Json.GetProperty("items").EnumerateArray()
        );
        Assert.Equal("Look at this", TextIn(handed, "text"));
        Assert.Equal((room, message), (TextIn(handed.GetProperty("source"), "room"), NumberIn(handed.GetProperty("source"), "message")));
    }

    [Fact]
    public async Task Of_a_room_that_is_for_its_members_nothing_is_handed_on_elsewhere()
    {
        var (other, wells) = await Convene.ChannelAsync(olga, amina);
        await olga.DoAsync(room, Commands.Of("room.changeSettings", new { visibility = "members" }));
        var page = (await amina.GetAsync(Forward)).Body;
        Assert.DoesNotContain($"\"{other} ", page, StringComparison.Ordinal);

        var forced = await amina.SendFormAsync(Forward, page, ("do", "forward"), ("place", $"{other} {wells}"), ("text", "Look"));

        Assert.True(forced.Status is 403 or 409 or 422, $"{forced.Status}");
        Assert.Equal(404, (await Guest.Visitor(shared.Hub).GetAsync(Forward)).Status);
    }

    [Fact]
    public async Task Those_who_run_a_channel_call_for_input_and_nobody_else_does()
    {
        var closes = TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd'T'HH:mm", null);
        (string, string)[] form = [("do", "call"), ("title", "What stands in your way?"), ("closes", closes), ("late", "on")];
        var path = $"/rooms/{room}";
        Assert.Contains("name=\"closes\"", (await olga.GetAsync(path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"closes\"", (await amina.GetAsync(path)).Body, StringComparison.Ordinal);

        Assert.Equal(403, (await amina.FillInAsync(path, form)).Status);
        await DoneAsync(olga, path, form);

        var call = Assert.Single((await amina.GetAsync($"/api/v1/rooms/{room}/calls")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("What stands in your way?", TextIn(call, "title"));
        Assert.Equal(
            $"{closes}Z",
            DateTimeOffset.FromUnixTimeMilliseconds(NumberIn(call, "closes")).ToString("yyyy-MM-dd'T'HH:mm'Z'", null)
        );
    }

    private string Mark => $"/rooms/{room}/marks/{message}";
    private string Forward => $"/rooms/{room}/forward/{message}";

    private static async Task DoneAsync(Guest who, string path, params (string, string)[] fields)
    {
        var done = await who.FillInAsync(path, fields);
        Assert.True(done.Status == 303, done.Body);
    }

    private async Task<JsonElement> MessageAsync(Guest who) =>
        (await who.GetAsync($"/api/v1/rooms/{room}/messages?topic={topic}"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Single(one => NumberIn(one, "seq") == message);
}
