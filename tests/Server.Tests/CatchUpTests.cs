using System.Diagnostics;
using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The way back for whoever was away, and the only way for whoever has no live line.</summary>
[Collection(OneHub.Name)]
public sealed class CatchUpTests(SharedHub shared) : IAsyncLifetime
{
    private Guest olga = null!;
    private Guest amina = null!;
    private string room = null!;

    public async Task InitializeAsync()
    {
        olga = await Guest.EnterAsync(shared.Hub, "olga");
        amina = await Guest.EnterAsync(shared.Hub, "amina");
        room = await Convene.ConsultationAsync(olga, amina);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_request_that_waits_is_answered_when_something_is_new()
    {
        var standing = await amina.StandingAsync(room, await amina.HeadAsync(room));
        var since = Stopwatch.GetTimestamp();

        var waiting = amina.CatchUpAsync(room, standing, wait: 25);
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        await olga.SayAsync(room, "Here is something");
        var answer = Answer(await waiting);

        Assert.Equal("Here is something", answer.GetProperty("entries")[0].GetProperty("data").GetProperty("text").GetString());
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(15), "it was answered before its time was over");
    }

    [Fact]
    public async Task A_request_that_waited_in_vain_is_answered_when_its_time_is_over()
    {
        var standing = await amina.StandingAsync(room, await amina.HeadAsync(room));
        var since = Stopwatch.GetTimestamp();

        var answer = Answer(await amina.CatchUpAsync(room, standing, wait: 1));

        Assert.Equal(0, answer.GetProperty("entries").GetArrayLength());
        Assert.Equal(standing.After, answer.GetProperty("head").GetInt64());
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0.9, 15);
    }

    [Fact]
    public async Task Where_something_is_new_already_nobody_waits()
    {
        var standing = await amina.StandingAsync(room, 1);
        var since = Stopwatch.GetTimestamp();

        var answer = Answer(await amina.CatchUpAsync(room, standing, wait: 25));

        Assert.Equal(2, answer.GetProperty("entries")[0].GetProperty("seq").GetInt64());
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Long_polling_alone_brings_everything_once_and_in_order()
    {
        var speaking = Task.Run(() => olga.SayManyAsync(room, 120));
        var standing = Standing.Start;
        List<long> heard = [];
        while (heard.Count < 122)
        {
            var answer = Answer(await amina.CatchUpAsync(room, standing, wait: 5));
            heard.AddRange(answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("seq").GetInt64()));
            standing = new Standing(
                answer.GetProperty("head").GetInt64(),
                answer.GetProperty("epoch").GetString()!,
                answer.GetProperty("mark").GetString()!
            );
        }
        await speaking;

        Assert.Equal(Enumerable.Range(1, 122).Select(n => (long)n), heard);
    }

    [Fact]
    public async Task Who_was_away_for_long_is_told_what_has_gone_what_has_changed_and_the_newest()
    {
        var edited = await amina.SayAsync(room, "To be edited");
        var retracted = await amina.SayAsync(room, "To be taken back");
        var praised = await amina.SayAsync(room, "To be praised");
        var untouched = await amina.SayAsync(room, "To be left alone");
        var standing = await olga.StandingAsync(room, untouched);
        await amina.DoAsync(room, Commands.Edit(edited, "Edited"));
        await amina.DoAsync(room, Commands.Retract(retracted));
        await olga.DoAsync(room, Commands.React(praised, "👏"));
        await olga.DoAsync(room, Commands.Pin(praised));
        await amina.SayManyAsync(room, 200);

        var answer = Answer(await olga.CatchUpAsync(room, standing));
        var behind = answer.GetProperty("behind");

        Assert.Equal([retracted], behind.GetProperty("gone").EnumerateArray().Select(number => number.GetInt64()));
        var changed = behind.GetProperty("changed").EnumerateArray().ToList();
        Assert.Equal([edited, praised], changed.Select(message => message.GetProperty("seq").GetInt64()));
        Assert.Equal("Edited", changed[0].GetProperty("text").GetString());
        Assert.True(changed[1].GetProperty("pinned").GetBoolean());
        Assert.Equal(await olga.NumberInAsync(room), changed[1].GetProperty("reactions").GetProperty("👏")[0].GetInt32());
        var newest = behind.GetProperty("newest").EnumerateArray().Select(message => message.GetProperty("seq").GetInt64()).ToList();
        var head = answer.GetProperty("head").GetInt64();
        Assert.Equal(Enumerable.Range(0, 30).Select(n => head - 29 + n), newest);
        Assert.Equal(head, behind.GetProperty("room").GetProperty("at").GetInt64());
        Assert.Equal(answer.GetProperty("mark").GetString(), behind.GetProperty("room").GetProperty("mark").GetString());
    }

    [Fact]
    public async Task A_screen_that_is_far_behind_is_sent_to_catch_up_and_follows_from_there_without_a_seam()
    {
        await amina.SayManyAsync(room, 220);
        await using var line = await olga.LineAsync();

        var followed = await line.FollowAsync(room);
        var answer = Answer(await olga.CatchUpAsync(room, Standing.Start));
        var standing = new Standing(
            answer.GetProperty("head").GetInt64(),
            answer.GetProperty("epoch").GetString()!,
            answer.GetProperty("mark").GetString()!
        );
        await line.FollowAsync(room, standing);
        var next = await amina.SayAsync(room, "And on");
        await line.Heard(room).ReachesAsync(next);

        Assert.Equal("behind", followed.GetProperty("status").GetString());
        Assert.Equal(standing.After + 1, next);
        Assert.Equal(["And on"], line.Heard(room).Texts);
    }

    [Fact]
    public async Task Two_hundred_missed_entries_are_handed_out_one_by_one()
    {
        await amina.SayManyAsync(room, 198);

        var answer = Answer(await olga.CatchUpAsync(room, Standing.Start));
        await using var line = await olga.LineAsync();
        await line.FollowAsync(room);
        await line.Heard(room).ReachesAsync(200);

        Assert.Equal(200, answer.GetProperty("entries").GetArrayLength());
        Assert.All(line.Heard(room).Frames, length => Assert.True(length <= 16 * 1024, $"a frame of {length} bytes"));
    }

    [Fact]
    public async Task A_text_too_big_for_a_frame_is_fetched()
    {
        var text = new string('a', 16 * 1024);
        await using var line = await olga.LineAsync();
        await line.FollowAsync(room);

        var seq = await amina.SayAsync(room, text);
        await line.Heard(room).ReachesAsync(await amina.SayAsync(room, "And on"));

        var entry = line.Heard(room).Entries[(int)seq - 1].Json;
        Assert.True(entry.GetProperty("fetch").GetBoolean());
        Assert.False(entry.TryGetProperty("data", out _));
        Assert.Equal(text, (await olga.EntriesAsync(room, seq - 1))[0].GetProperty("data").GetProperty("text").GetString());
        Assert.True(line.LongestFrame <= 16 * 1024, $"a frame of {line.LongestFrame} bytes");
    }

    private JsonElement Answer(Reply reply)
    {
        Assert.True(reply.Status == 200, reply.Body);
        return reply.Json.GetProperty("rooms").GetProperty(room);
    }
}
