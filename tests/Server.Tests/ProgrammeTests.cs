using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The programme of a dialogue at the doors of a hub: rounds open by the clock, and pages without JavaScript show it and take contributions.</summary>
[Collection(OneHub.Name)]
public sealed class ProgrammeTests(SharedHub shared)
{
    [Fact]
    public async Task A_round_opens_by_itself_and_without_JavaScript_people_read_the_programme_and_answer_late()
    {
        var (david, amina) = (await Guest.EnterAsync(shared.Hub, "david"), await Guest.EnterAsync(shared.Hub, "amina"));
        var planned = await Planned.OpenAsync(david, amina, seconds: 4, latePosting: false);
        var (room, closes) = planned;
        var topic = await planned.FirstTopicAsync(amina);
        await SheIsToldAsync(amina, room, closes);

        var page = await amina.GetAsync($"/rooms/{room}");
        Assert.Contains("<section class=\"programme\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("ProgrammeView-", page.Body, StringComparison.Ordinal);
        var words = PageGuest.TextOf(page.Body);
        Assert.All(
            ["Who repairs the pump?", "Half of the wells stand still.", "County Assembly", "UTC"],
            text => Assert.Contains(text, words, StringComparison.Ordinal)
        );

        await Bounded.UntilAsync(() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() > closes, "the round is over");
        var sent = await amina.FillInAsync($"/rooms/{room}/topics/{topic}", ("do", "post"), ("text", "Nobody since March."));
        Assert.Equal(303, sent.Status);
        var said = (await amina.EntriesAsync(room)).Last(entry => entry.GetProperty("type").GetString() == "message.posted");
        Assert.True(said.GetProperty("data").GetProperty("late").GetBoolean());
        Assert.Contains("late", PageGuest.TextOf((await amina.GetAsync($"/rooms/{room}/topics/{topic}")).Body), StringComparison.Ordinal);
    }

    /// <summary>That the round is open, by its name and until when.</summary>
    private static async Task SheIsToldAsync(Guest amina, string room, long closes)
    {
        async Task<JsonElement?> OpenedAsync() =>
            (await amina.GetAsync("/api/v1/me/notices"))
                .Json.GetProperty("items")
                .EnumerateArray()
                .Where(notice => notice.GetProperty("room").GetString() == room && notice.GetProperty("code").GetString() == "roundOpened")
                .Select(notice => (JsonElement?)notice.GetProperty("with"))
                .FirstOrDefault();
        await Bounded.UntilAsync(async () => await OpenedAsync() is not null, "she is told");
        Assert.Equal($"{closes}", (await OpenedAsync())!.Value.GetProperty("closes").GetString());
    }

    [Fact]
    public async Task The_programme_is_handed_to_whoever_may_see_the_room_and_only_dialogues_have_one()
    {
        var programme = (await Guest.Visitor(shared.Hub).GetAsync("/api/v1/rooms/ke-water/programme")).Json.GetProperty("programme");
        Assert.Equal("rounds", programme.GetProperty("phase").GetString());
        Assert.Equal(["open", "pending"], programme.GetProperty("rounds").EnumerateArray().Select(round => round.GetString()));
        var olga = await Guest.EnterAsync(shared.Hub, "olga");
        Assert.Equal("room.unknown", (await olga.GetAsync("/api/v1/rooms/hlpf-consultation/programme")).Code);
        Assert.Equal("room.unknown", (await olga.GetAsync("/api/v1/rooms/direct-amina-jean/programme")).Code);
    }
}
