namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A dialogue on the wells of Kitui that David has opened, Jean beside him: its one round began yesterday and is over in some seconds.</summary>
public sealed record Planned(string Room, long Closes)
{
    private const long Day = 86_400_000;

    /// <param name="david">Who convenes it.</param>
    /// <param name="amina">Who takes part.</param>
    /// <param name="seconds">Until the round closes.</param>
    /// <param name="latePosting">What is late is always taken; else for a day.</param>
    public static async Task<Planned> OpenAsync(Guest david, Guest amina, int seconds, bool latePosting)
    {
        var jean = await Guest.EnterAsync(david.Hub, "jean");
        var room = Convene.NewName("dialogue");
        await david.DoAsync(room, Commands.Open("Wells of Kitui", kind: "nationalDialogue"));
        await jean.DoAsync(room, Commands.Join());
        await amina.DoAsync(room, Commands.Join());
        var participant = await jean.NumberInAsync(room);
        await david.DoAsync(room, Commands.Of("participant.changeRole", new { participant, role = "moderator" }));
        var closes = TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeMilliseconds();
        await david.DoAsync(room, Commands.Of("dialogue.plan", new { plan = Plan(closes, latePosting) }));
        await david.DoAsync(room, Commands.Verb("dialogue.open"));
        return new Planned(room, closes);
    }

    /// <summary>The topics of its three questions, as soon as the clock has opened the round; answers that of the first.</summary>
    public async Task<long> FirstTopicAsync(Guest guest)
    {
        System.Text.Json.JsonElement topics = default;
        await Bounded.UntilAsync(
            async () => (topics = (await guest.RoomAsync(Room)).GetProperty("topics")).GetArrayLength() == 3,
            "the clock has opened the round and asked its questions",
            everyMs: 200
        );
        return topics.EnumerateArray().Single(topic => topic.GetProperty("question").GetInt32() == 1).GetProperty("topic").GetInt64();
    }

    private static object Plan(long closes, bool latePosting) =>
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
                    graceMinutes = latePosting ? 0 : 24 * 60,
                },
            },
            zone = "Africa/Nairobi",
            lang = "en",
            latePosting,
        };
}
