using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>Topics at the doors: listed, moved between, and what somebody has begun to write in one.</summary>
[Collection(OneHub.Name)]
public sealed class TopicTests(SharedHub shared) : IAsyncLifetime
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
    public async Task What_was_begun_goes_on_elsewhere_and_no_device_overwrites_what_it_has_not_seen()
    {
        var first = await PutAsync(room, "نحتاج");
        Assert.True(first.Json.GetProperty("revision").GetInt64() > 0);
        Assert.Equal("draft.changed", (await PutAsync(room, "other")).Code);
        var mine = (await amina.GetAsync("/api/v1/drafts"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Where(one => TextIn(one, "room") == room);
        Assert.Equal("نحتاج", TextIn(Assert.Single(mine), "text"));
        Assert.DoesNotContain("نحتاج", (await olga.GetAsync("/api/v1/drafts")).Body);
        Assert.Equal("command.malformed", (await PutAsync("me/17", "x")).Code);
    }

    [Fact]
    public async Task A_link_to_a_message_leads_to_it_after_it_was_moved_and_what_it_said_before_can_be_read()
    {
        var message = await SayAsync(amina, "Wells");
        await amina.DoAsync(room, Commands.Edit(message, "Wells and pumps"));
        var pumps = await olga.DoAsync(
            room,
            Commands.Of(
                "topic.split",
                new
                {
                    title = "Pumps",
                    messages = new[] { message },
                    from = topic,
                }
            )
        );

        var one = (await amina.GetAsync($"/api/v1/rooms/{room}/messages/{message}")).Json;
        Assert.Equal(("Pumps", pumps), (TextIn(one, "topicTitle"), NumberIn(one.GetProperty("message"), "topic")));
        var pointer = (await amina.GetAsync($"/api/v1/rooms/{room}/messages?topic={topic}"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Last();
        Assert.Equal((pumps, message), (NumberIn(pointer.GetProperty("moved"), "topic"), NumberIn(pointer.GetProperty("moved"), "first")));
        Assert.Equal("message.unknown", (await amina.GetAsync($"/api/v1/rooms/{room}/messages/{pumps}")).Code);
        var versions = (await olga.GetAsync($"/api/v1/rooms/{room}/messages/{message}/history")).Json.GetProperty("items").EnumerateArray();
        Assert.Equal(["Wells", "Wells and pumps"], versions.Select(version => TextIn(version, "text")));
    }

    [Fact]
    public async Task Topics_are_listed_page_by_page_and_found_by_their_titles()
    {
        await SayAsync(amina, "Dry since March");
        var quiet = await olga.DoAsync(room, Commands.OpenTopic("学校"));
        var page = (await amina.GetAsync($"/api/v1/rooms/{room}/topics?limit=1")).Json;
        Assert.Equal(quiet, NumberIn(page.GetProperty("items")[0], "topic"));
        var next = (await amina.GetAsync($"/api/v1/rooms/{room}/topics?before={page.GetProperty("next").GetString()}")).Json.GetProperty(
            "items"
        )[0];
        Assert.Equal(("Wells", "Dry since March"), (TextIn(next, "title"), TextIn(next.GetProperty("last"), "excerpt")));
        Assert.Equal(quiet, NumberIn((await amina.GetAsync($"/api/v1/rooms/{room}/topics?q=校")).Json.GetProperty("items")[0], "topic"));
    }

    private Task<long> SayAsync(Guest who, string text) => who.DoAsync(room, Commands.Of("message.post", new { text, topic }));

    /// <summary>A draft that was made from none.</summary>
    private Task<Reply> PutAsync(string where, string text) =>
        amina.SendAsync(
            HttpMethod.Put,
            "/api/v1/drafts",
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["room"] = where,
                    ["topic"] = topic,
                    ["text"] = text,
                    ["revision"] = 0,
                }
            ),
            shared.Hub.Origin
        );
}
