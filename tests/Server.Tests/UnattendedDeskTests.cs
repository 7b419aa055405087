using System.Text.Json;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Tests.Running;
using static CsoNet.Collab.Server.Tests.Running.Fields;

namespace CsoNet.Collab.Server.Tests;

/// <summary>A desk that nobody looks after: those who preside and the administrators are told, and what they are told is that it is so.</summary>
[Collection(OneHub.Name)]
public sealed class UnattendedDeskTests(SharedHub shared) : IAsyncLifetime
{
    private const string Words = "They are all thieves";
    private Guest olga = null!;
    private Guest amina = null!;
    private Guest grace = null!;
    private Guest administrator = null!;
    private string room = null!;
    private long topic;

    public async Task InitializeAsync()
    {
        (olga, amina) = (await Guest.EnterAsync(shared.Hub, "olga"), await Guest.EnterAsync(shared.Hub, "amina"));
        (grace, administrator) = (await Guest.EnterAsync(shared.Hub, "grace"), await Guest.EnterAsync(shared.Hub, "nadia"));
        (room, topic) = await Convene.ChannelAsync(olga, amina);
        await grace.DoAsync(room, Commands.Join());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task After_four_hours_those_who_preside_and_the_administrators_are_told_until_somebody_rules()
    {
        await olga.DoAsync("me", Commands.Of("level.change", new { room, level = "nothing" }));
        var message = await amina.DoAsync(room, Commands.Of("message.post", new { text = Words, topic }));
        await ReportedLongAgoAsync(message, await amina.NumberInAsync(room));
        await amina.DoAsync(room, Commands.Of("message.post", new { text = "And now", topic }));
        await Bounded.UntilAsync(async () => await AtTheHouseAsync() is not null, "the administrators see it");
        var desk = (await AtTheHouseAsync())!.Value;
        Assert.Equal(1, desk.GetProperty("cases").GetInt32());
        var presiding = Assert.Single(desk.GetProperty("presiding").EnumerateArray());
        Assert.Equal(await olga.NumberInAsync(room), NumberIn(presiding, "participant"));
        await Bounded.UntilAsync(async () => Told(await olga.GetAsync("/api/v1/me/notices?limit=50")), "whoever presides is told");
        Assert.False(Told(await amina.GetAsync("/api/v1/me/notices?limit=50")));

        await olga.DoAsync(room, Commands.Of("message.keep", new { message }));
        await Bounded.UntilAsync(async () => await AtTheHouseAsync() is null, "it is over");
    }

    [Fact]
    public async Task Attack_an_administrator_learns_neither_the_words_nor_who_reported_and_may_do_no_more_than_before()
    {
        var message = await amina.DoAsync(room, Commands.Of("message.post", new { text = Words, topic }));
        await ReportedLongAgoAsync(message, await amina.NumberInAsync(room));
        await amina.DoAsync(room, Commands.Of("message.post", new { text = "And now", topic }));
        await Bounded.UntilAsync(async () => await AtTheHouseAsync() is not null, "the administrators see it");
        var said = (await AtTheHouseAsync())!.Value.ToString();
        string[] secret = [Words, "Look at this", "Grace", "courtesy", "\"message\""];
        Assert.All(secret, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(403, (await administrator.GetAsync($"/api/v1/rooms/{room}/desk")).Status);
        Assert.Equal("participant.notJoined", (await administrator.SubmitAsync(room, Commands.Of("message.keep", new { message }))).Code);
        Assert.Equal(404, (await amina.GetAsync("/api/v1/administration/desks")).Status);
        Assert.Equal(404, (await olga.GetAsync("/api/v1/administration/desks")).Status);
        var entries = await grace.GetAsync($"/api/v1/rooms/{room}/entries?after=0");
        Assert.DoesNotContain("desk.", entries.Body, StringComparison.Ordinal);
    }

    /// <summary>Who administers now may have written there before. What waits for others since just now must not stand there for the sake of what was reported of the administrator's own.</summary>
    [Fact]
    public async Task Attack_an_administrator_about_whose_message_a_report_waits_does_not_see_the_room_for_it()
    {
        var own = await amina.DoAsync(room, Commands.Of("message.post", new { text = Words, topic }));
        var other = await amina.DoAsync(room, Commands.Of("message.post", new { text = Words, topic }));
        await ReportedLongAgoAsync(own, await Past.SeatAsync(shared.Hub, room, "nadia"));
        await grace.DoAsync(room, Commands.Of("message.report", new { message = other, rule = "courtesy" }));
        await Bounded.UntilAsync(async () => Told(await olga.GetAsync("/api/v1/me/notices?limit=50")), "whoever presides is told");
        Assert.Null(await AtTheHouseAsync());

        var third = await amina.DoAsync(room, Commands.Of("message.post", new { text = Words, topic }));
        await ReportedLongAgoAsync(third, await amina.NumberInAsync(room));
        await amina.DoAsync(room, Commands.Of("message.post", new { text = "And now", topic }));
        await Bounded.UntilAsync(async () => await AtTheHouseAsync() is not null, "it is seen for what waits for others");
        Assert.Equal(2, (await AtTheHouseAsync())!.Value.GetProperty("cases").GetInt32());
    }

    private async Task<JsonElement?> AtTheHouseAsync()
    {
        var desks = (await administrator.GetAsync("/api/v1/administration/desks")).Json.GetProperty("items").EnumerateArray();
        return desks.Where(one => TextIn(one, "room") == room).Select(one => (JsonElement?)one).FirstOrDefault();
    }

    private bool Told(Reply notices) =>
        notices.Json.GetProperty("items").EnumerateArray().Any(one => TextIn(one, "room") == room && TextIn(one, "code") == "deskWaits");

    /// <summary>Four hours ago and more.</summary>
    private async Task ReportedLongAgoAsync(long message, int author)
    {
        var reported = new MessageReported(message, HouseRule.Courtesy, author, "Look at this");
        await Past.HappenAsync(shared.Hub, room, await grace.NumberInAsync(room), TimeSpan.FromHours(5), reported);
    }
}
