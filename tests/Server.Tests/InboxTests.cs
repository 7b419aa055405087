using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>What is somebody's own, and what they have not read: at the doors, on the line, and for nobody else.</summary>
[Collection(OneHub.Name)]
public sealed class InboxTests(SharedHub shared) : IAsyncLifetime
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
    public async Task Unread_is_told_with_the_list_the_room_its_topics_and_the_way_back_and_is_gone_when_it_was_seen()
    {
        var standing = await amina.StandingAsync(room, await amina.HeadAsync(room));
        await SayAsync(olga, "one");
        var last = await SayAsync(olga, "two");

        Assert.Equal(2, (await LineAsync(amina)).GetProperty("unread").GetInt32());
        var shown = await amina.RoomAsync(room);
        Assert.Equal(2, shown.GetProperty("unread").GetInt32());
        Assert.Equal(
            (2, last - 1),
            (NumberIn(shown.GetProperty("topics")[0], "unread"), NumberIn(shown.GetProperty("topics")[0], "first"))
        );
        var back = (await amina.CatchUpAsync(room, standing)).Json.GetProperty("rooms").GetProperty(room);
        Assert.Equal(2, back.GetProperty("unread").GetInt32());
        Assert.Equal(2, (await amina.GetAsync("/api/v1/unread")).Json.GetProperty("rooms").GetProperty(room).GetInt32());

        var left = await amina.PostAsync($"/api/v1/rooms/{room}/read", new { topic, upTo = last - 1 });
        Assert.Equal(1, left.Json.GetProperty("unread").GetInt32());
        await amina.PostAsync($"/api/v1/rooms/{room}/read", new { topic, upTo = last });
        Assert.False((await LineAsync(amina)).TryGetProperty("unread", out _));
        Assert.False((await LineAsync(olga)).TryGetProperty("unread", out _));

        var again = await amina.PostAsync($"/api/v1/rooms/{room}/unread", new { topic, from = last });
        Assert.Equal(1, again.Json.GetProperty("topics").GetProperty($"{topic}").GetInt32());
    }

    [Fact]
    public async Task An_answer_is_a_notice_in_ones_own_record_on_every_screen_and_gone_from_all_when_it_was_read_on_one()
    {
        var question = await SayAsync(amina, "Who has a pump?");
        await using var phone = await amina.LineAsync();
        var head = (await amina.GetAsync("/api/v1/me")).Json;
        await phone.FollowAsync("me", new Standing(NumberIn(head, "at"), TextIn(head, "epoch")!, TextIn(head, "mark")!));

        var answer = await olga.DoAsync(room, Post("We have", replyTo: question));
        var given = await HeardAsync(phone, "notice.given");
        Assert.Equal(
            (room, answer),
            (given.GetProperty("data").GetProperty("room").GetString(), NumberIn(given.GetProperty("data"), "about"))
        );
        var notice = (await amina.GetAsync("/api/v1/me/notices?limit=1")).Json.GetProperty("items")[0];
        Assert.Equal(("reply", "We have", "Wells"), (TextIn(notice, "code"), TextIn(notice, "excerpt"), TextIn(notice, "topicTitle")));
        Assert.True(notice.GetProperty("unread").GetBoolean());

        await amina.PostAsync($"/api/v1/rooms/{room}/read", new { topic, upTo = answer });
        var read = await HeardAsync(phone, "notice.wasRead");
        Assert.Equal(NumberIn(notice, "notice"), read.GetProperty("data").GetProperty("notices")[0].GetInt64());
        Assert.False((await amina.GetAsync("/api/v1/me/notices?limit=1")).Json.GetProperty("items")[0].TryGetProperty("unread", out _));
    }

    [Fact]
    public async Task What_was_taken_back_is_in_no_notice_and_no_bookmark()
    {
        var question = await SayAsync(amina, "Who has a pump?");
        var answer = await olga.DoAsync(room, Post("secret", replyTo: question));
        await amina.DoAsync(
            "me",
            Commands.Of(
                "bookmark.keep",
                new
                {
                    room,
                    message = answer,
                    on = true,
                }
            )
        );
        Assert.Contains("secret", (await Eventually(async () => (await amina.GetAsync("/api/v1/me/notices")).Body, "secret")));
        Assert.Contains("secret", (await amina.GetAsync("/api/v1/me/bookmarks")).Body);

        await olga.DoAsync(room, Commands.Retract(answer));

        Assert.DoesNotContain("secret", (await amina.GetAsync("/api/v1/me/notices")).Body);
        Assert.DoesNotContain("secret", (await amina.GetAsync("/api/v1/me/bookmarks")).Body);
        Assert.DoesNotContain("secret", string.Concat((await amina.EntriesAsync("me")).Select(entry => $"{entry}")));
    }

    [Fact]
    public async Task To_a_visitor_what_is_ones_own_is_a_room_that_is_not_there()
    {
        var visitor = Guest.Visitor(shared.Hub);
        foreach (var path in new[] { "rooms/{0}", "rooms/{0}/entries", "rooms/{0}/messages", "rooms/{0}/door" })
        {
            var (me, none) = (
                await visitor.GetAsync($"/api/v1/{string.Format(null, path, "me")}"),
                await visitor.GetAsync($"/api/v1/{string.Format(null, path, "nowhere")}")
            );
            Assert.Equal((404, Plain(none.Body)), (me.Status, Plain(me.Body)));
        }
        foreach (var path in new[] { "me", "me/notices", "me/bookmarks", "unread", "since", "drafts" })
        {
            Assert.Equal(401, (await visitor.GetAsync($"/api/v1/{path}")).Status);
        }
        Assert.Equal("session.missing", (await visitor.PostAsync($"/api/v1/rooms/{room}/read", new { upTo = 1 })).Code);
    }

    [Fact]
    public async Task Attack_somebody_names_the_record_of_another_at_every_door()
    {
        await amina.GetAsync("/api/v1/me");
        foreach (var name in new[] { "me/amina", "me%2Famina", "me:amina", "ME" })
        {
            Assert.Equal(404, (await olga.GetAsync($"/api/v1/rooms/{name}")).Status);
        }
        Assert.DoesNotContain("\"amina\"", (await amina.GetAsync("/api/v1/rooms/me/entries?proof=1")).Body);
        Assert.DoesNotContain("amina", (await amina.GetAsync("/api/v1/rooms/me")).Body);
    }

    [Fact]
    public async Task Whoever_does_not_take_part_has_nothing_to_read_here()
    {
        var rosa = await Guest.EnterAsync(shared.Hub, "rosa");
        Assert.Equal("room.unknown", (await rosa.PostAsync($"/api/v1/rooms/{room}/read", new { upTo = 1 })).Code);
        Assert.Equal("room.unknown", (await rosa.GetAsync($"/api/v1/rooms/{room}/unread")).Code);
        Assert.False((await rosa.RoomAsync(room)).TryGetProperty("unread", out _));
    }

    [Fact]
    public async Task An_open_tab_learns_within_some_seconds_of_rooms_that_it_does_not_follow_and_of_what_was_read_elsewhere_at_once()
    {
        await using var tab = await amina.LineAsync();
        await Task.Delay(500);
        await SayAsync(olga, "one");
        await HearsUnreadAsync(tab, 1);
        await amina.PostAsync($"/api/v1/rooms/{room}/read", new { topic, upTo = 99_999 });
        await HearsUnreadAsync(tab, 0);
    }

    [Fact]
    public async Task Since_somebody_left_is_told_with_the_way_back_within_a_fraction_of_a_second()
    {
        var closed = await olga.DoAsync(room, Commands.OpenTopic("Schools"));
        await olga.DoAsync(room, Commands.Of("topic.close", new { topic = closed }));
        var asked = Stopwatch.GetTimestamp();
        var reply = await amina.PostAsync("/api/v1/catch-up", new { rooms = new Dictionary<string, object>(), since = true });
        Assert.True(Stopwatch.GetElapsedTime(asked) < TimeSpan.FromSeconds(10));
        var lines = reply.Json.GetProperty("since").GetProperty("lines").EnumerateArray().ToList();
        Assert.InRange(lines.Count, 1, 20);
        var line = Assert.Single(lines, line => TextIn(line, "room") == room && TextIn(line, "kind") == "decision");
        Assert.Equal(("topic.closed", "Schools"), (TextIn(line, "code"), TextIn(line, "topicTitle")));
    }

    private Task<long> SayAsync(Guest who, string text) => who.DoAsync(room, Post(text));

    private JsonObject Post(string text, long? replyTo = null) =>
        replyTo is null
            ? Commands.Of("message.post", new { text, topic })
            : Commands.Of(
                "message.post",
                new
                {
                    text,
                    topic,
                    replyTo,
                }
            );

    private async Task<JsonElement> LineAsync(Guest who)
    {
        var rooms = (await who.GetAsync($"/api/v1/rooms?after={room[..^1]}")).Json.GetProperty("items");
        return rooms.EnumerateArray().First(line => TextIn(line, "id") == room);
    }

    private static async Task<JsonElement> HeardAsync(HubLine line, string type)
    {
        bool Fits(HeardEntry entry) => TextIn(entry.Json, "type") == type;
        await Bounded.UntilAsync(() => line.Heard("me").Entries.Any(Fits), type);
        return line.Heard("me").Entries.First(Fits).Json;
    }

    private async Task HearsUnreadAsync(HubLine line, int count) =>
        await Bounded.UntilAsync(
            () =>
                line.Heard("")
                    .Notices.Any(notice =>
                        TextIn(notice, "type") == "unread"
                        && notice.GetProperty("rooms").TryGetProperty(room, out var unread)
                        && unread.GetInt32() == count
                    ),
            $"{count} unread"
        );

    private static async Task<string> Eventually(Func<Task<string>> ask, string word)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await ask() is var body && body.Contains(word, StringComparison.Ordinal))
            {
                return body;
            }
            await Task.Delay(100);
        }
        return await ask();
    }

    private static string Plain(string problem) => System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
