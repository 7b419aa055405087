namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>
/// A recommendation that has gone its way at the hub's doors: Amina's sentence in a consultation of David's, a draft on it which her cooperative sponsors, submitted to Kenya, for which
/// Grace may speak.
/// </summary>
public sealed record Recommended(Guest David, Guest Amina, Guest Grace, string Room, long Message, long Draft)
{
    public const string Sentence = "Women walk four kilometres to the river.";

    private static readonly string[] Themes = ["humanRights"];
    private static readonly string[] Goals = ["sdg6"];

    public string Record => $"{Room}.r{Draft}";

    public static async Task<Recommended> DraftedAsync(Hub hub, string visibility = "public")
    {
        var (david, amina, grace) = (
            await Guest.EnterAsync(hub, "david"),
            await Guest.EnterAsync(hub, "amina"),
            await Guest.EnterAsync(hub, "grace")
        );
        var room = Convene.NewName("water");
        await david.DoAsync(
            room,
            Commands.Of(
                "room.open",
                new
                {
                    kind = "liveConsultation",
                    title = "Consultation on water",
                    visibility,
                    attribution = "named",
                }
            )
        );
        if (visibility == "public")
        {
            await amina.DoAsync(room, Commands.Join());
        }
        var message = await (visibility == "public" ? amina : david).SayAsync(room, $"{Sentence} We have asked twice.");
        var draft = await (visibility == "public" ? amina : david).DoAsync(room, await DraftAsync(hub));
        return new(david, amina, grace, room, message, draft);
    }

    private static async Task<object> DraftAsync(Hub hub)
    {
        var addressees = new[] { await NumberAsync(hub, "Kenya") };
        return Commands.Of(
            "recommendation.draft",
            new
            {
                title = "A paid fitter in each ward",
                text = "Pay one fitter in each ward.",
                addressees,
                themes = Themes,
                goals = Goals,
                lang = "en",
            }
        );
    }

    public static async Task<Recommended> SubmittedAsync(Hub hub)
    {
        var one = await DraftedAsync(hub);
        await one.Amina.DoAsync(
            one.Room,
            Commands.Of(
                "recommendation.cite",
                new
                {
                    recommendation = one.Draft,
                    source = one.Message,
                    quote = Sentence,
                }
            )
        );
        await one.Amina.DoAsync(
            one.Room,
            Commands.Of(
                "recommendation.sponsor",
                new
                {
                    recommendation = one.Draft,
                    words = one.Draft,
                    on = true,
                }
            )
        );
        await one.David.DoAsync(one.Room, Commands.Of("recommendation.submit", new { recommendation = one.Draft }));
        await Bounded.UntilAsync(
            async () => (await one.Amina.GetAsync($"/api/v1/recommendations?room={one.Room}")).Json.GetProperty("count").GetInt64() == 1,
            "it stands in the register",
            TimeSpan.FromSeconds(20)
        );
        return one;
    }

    public static async Task<string> NumberAsync(Hub hub, string name)
    {
        var found = (await Guest.Visitor(hub).GetAsync($"/api/v1/organizations?q={Uri.EscapeDataString(name)}&kind=stateDelegation")).Json;
        return found.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    public Task<long> AcknowledgeAsync() =>
        Grace.DoAsync(
            Record,
            Commands.Of(
                "recommendation.acknowledge",
                new { expected = TimeProvider.System.GetUtcNow().AddDays(20).ToUnixTimeMilliseconds() }
            )
        );
}
