namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A room with a delegate in it and three of civil society, who come by personal invitations and through the door, and do what people do.</summary>
public sealed record ProtectedScene(
    Hub Hub,
    string Room,
    string Kind,
    Guest Olga,
    Guest Grace,
    IReadOnlyList<Guest> Others,
    IReadOnlyList<int> Handles
)
{
    private static readonly string[] Protected = ["amina", "rosa", "jean"];

    public long Topic { get; private set; }

    public static async Task<ProtectedScene> OpenAsync(Hub hub, string kind, string identity)
    {
        var (olga, room) = (await Guest.EnterAsync(hub, "olga"), Convene.NewName("protected"));
        await olga.DoAsync(room, Opening(kind, identity));
        var topic = kind == "liveConsultation" ? 0 : await olga.DoAsync(room, OpenTopic());
        List<Guest> others = [];
        foreach (var person in Protected.Append("grace"))
        {
            others.Add(await (person == "jean" ? AskAsync(hub, olga, room, person) : ComeAsync(hub, olga, room, person)));
        }
        var handles = await Task.WhenAll(others[..^1].Select(guest => guest.NumberInAsync(room)));
        return new ProtectedScene(hub, room, kind, olga, others[^1], others[..^1], handles) { Topic = topic };
    }

    public static object Say(string text, long topic, long? replyTo = null) =>
        topic == 0
            ? Commands.Post(text)
            : new
            {
                type = "message.post",
                id = Guid.NewGuid(),
                text,
                topic,
                replyTo,
            };

    public async Task PlayAsync()
    {
        var first = await Others[0].DoAsync(Room, Say("The river is poisoned.", Topic));
        await Others[0].DoAsync(Room, Commands.Edit(first, "The river is poisoned since March."));
        await Others[1].DoAsync(Room, Commands.React(first, "👏"));
        var slip = await Others[1].DoAsync(Room, Say("A slip", Topic));
        await Others[1].DoAsync(Room, Commands.Retract(slip));
        await Others[2].DoAsync(Room, Leave());
        await Others[2].DoAsync(Room, Commands.Join());
        await Others[2].DoAsync(Room, Say("We have samples.", Topic));
        await Grace.DoAsync(Room, Say("We should like to see them.", Topic));
        if (Kind == "liveConsultation")
        {
            await AskForTheFloorAsync();
        }
    }

    private async Task AskForTheFloorAsync()
    {
        await DoAsync(Olga, "session.announce", ("starts", Hours(24)));
        var item = await DoAsync(Olga, "agenda.add", ("title", "Water"), ("minutes", 10));
        await DoAsync(Olga, "floor.list", ("item", item), ("open", true));
        await DoAsync(Others[0], "floor.request", ("item", item));
    }

    private Task<long> DoAsync(Guest who, string type, params (string Name, object Value)[] fields) =>
        who.DoAsync(
            Room,
            fields.Append(("type", type)).Append(("id", Guid.NewGuid())).ToDictionary(field => field.Item1, field => field.Item2)
        );

    /// <summary>By an invitation for one person: whoever gave it out knows for whom it was.</summary>
    private static async Task<Guest> ComeAsync(Hub hub, Guest olga, string room, string person)
    {
        var number = await olga.DoAsync(room, Invite.Issue(limit: 1));
        var code = (await Invite.ListAsync(olga, room)).First(one => one.GetProperty("invitation").GetInt64() == number);
        var guest = await Guest.EnterAsync(hub, person);
        await guest.DoAsync(room, Invite.Join(number, code.GetProperty("code").GetString()!));
        return guest;
    }

    private static async Task<Guest> AskAsync(Hub hub, Guest olga, string room, string person)
    {
        var guest = await Guest.EnterAsync(hub, person);
        await guest.DoAsync(room, Ask.Make("We come from Dakar"));
        var waiting = (await olga.GetAsync($"/api/v1/rooms/{room}/members")).Json.GetProperty("requests")[0];
        await olga.DoAsync(room, Ask.Approve(waiting.GetProperty("participant").GetInt32()));
        await guest.DoAsync(room, Commands.Join());
        return guest;
    }

    private static object Opening(string kind, string identity) =>
        new
        {
            type = "room.open",
            id = Guid.NewGuid(),
            kind,
            title = "Under protection",
            visibility = "listed",
            identity,
        };

    private static object OpenTopic() =>
        new
        {
            type = "topic.open",
            id = Guid.NewGuid(),
            title = "What we fear",
        };

    private static object Leave() => new { type = "participant.leave", id = Guid.NewGuid() };

    private static long Hours(int hours) => TimeProvider.System.GetUtcNow().AddHours(hours).ToUnixTimeMilliseconds();
}
