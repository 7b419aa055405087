using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The programme of a dialogue at the doors of a hub: rounds open by the clock, and pages without JavaScript show it and take contributions.</summary>
[Collection(OneHub.Name)]
public sealed class ProgrammeTests(SharedHub shared)
{
    private const long Day = 86_400_000;

    [Fact]
    public async Task A_round_opens_by_itself_and_without_JavaScript_people_read_the_programme_and_answer_late()
    {
        var (david, amina) = (await Guest.EnterAsync(shared.Hub, "david"), await Guest.EnterAsync(shared.Hub, "amina"));
        var (room, closes) = await OpenedAsync(david, amina);
        var topic = await FirstTopicAsync(amina, room);

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

    /// <summary>Its round began yesterday and is over in a moment; what comes then is late for a day.</summary>
    private static async Task<(string Room, long Closes)> OpenedAsync(Guest david, Guest amina)
    {
        var jean = await Guest.EnterAsync(david.Hub, "jean");
        var room = Convene.NewName("dialogue");
        await david.DoAsync(room, Commands.Open("Wells of Kitui", kind: "nationalDialogue"));
        await jean.DoAsync(room, Commands.Join());
        await amina.DoAsync(room, Commands.Join());
        var participant = await jean.NumberInAsync(room);
        await david.DoAsync(room, Commands.Of("participant.changeRole", new { participant, role = "moderator" }));
        var closes = TimeProvider.System.GetUtcNow().AddSeconds(4).ToUnixTimeMilliseconds();
        await david.DoAsync(room, Commands.Of("dialogue.plan", new { plan = Plan(closes) }));
        await david.DoAsync(room, Commands.Verb("dialogue.open"));
        return (room, closes);
    }

    private static object Plan(long closes) =>
        new
        {
            note = new
            {
                purpose = "Half of the wells stand still.",
                decision = "The county water plan",
                decisionMaker = "County Assembly",
            },
            questions = new[] { new { text = "Who repairs the pump?" }, new { text = "Who pays?" }, new { text = "What must be done?" } },
            rounds = new[]
            {
                new
                {
                    name = "Diagnosis",
                    opens = closes - Day,
                    closes,
                    questions = new[] { 1, 2, 3 },
                    graceMinutes = 24 * 60,
                },
            },
            zone = "Africa/Nairobi",
            lang = "en",
        };

    private static async Task<long> FirstTopicAsync(Guest guest, string room)
    {
        JsonElement topics = default;
        await Bounded.UntilAsync(
            async () =>
            {
                topics = (await guest.RoomAsync(room)).GetProperty("topics");
                return topics.GetArrayLength() == 3;
            },
            "the clock has opened the round and asked its questions",
            everyMs: 200
        );
        return topics.EnumerateArray().Single(topic => topic.GetProperty("question").GetInt32() == 1).GetProperty("topic").GetInt64();
    }
}
