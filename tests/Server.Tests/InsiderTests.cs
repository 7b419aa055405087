using System.Text.Json;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>
/// A delegate of the State in which some of the others live sits in a protected room and writes down every byte that the hub ever gives them: nothing links a handle
/// to an account. The same walk through a room under names, and past a name that slipped out, shows that it would be found.
/// </summary>
public sealed class InsiderTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private static readonly string[] Protected = ["amina", "rosa", "jean"];

    private static readonly string[] Needles =
    [
        "Amina Wanjiku",
        "\"amina\"",
        "org-amina",
        "Maji Women",
        "Rosa Quispe",
        "\"rosa\"",
        "org-rosa",
        "Red de Mujeres",
        "Jean-Baptiste",
        "\"jean\"",
        "org-jean",
        "Jeunesse et Climat",
    ];

    [Theory]
    [InlineData("regionalChannel", "pseudonymous")]
    [InlineData("liveConsultation", "pseudonymous")]
    [InlineData("liveConsultation", "nameVisibleToModerators")]
    [InlineData("nationalDialogue", "aggregateOnly")]
    public async Task A_delegate_inside_finds_nothing_that_links_a_handle_to_a_person(string kind, string identity)
    {
        var scene = await Scene.OpenAsync(shared.Hub, kind, identity);
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();

        var told = await insider.WalkAsync();

        Assert.True(told.Count == 0, string.Join('\n', told.Take(20)));
    }

    [Fact]
    public async Task The_same_walk_finds_who_is_who_in_a_room_under_names()
    {
        var scene = await Scene.OpenAsync(shared.Hub, "regionalChannel", "realName");
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();

        var doors = (await insider.WalkAsync()).Select(one => one.Door.Split('?')[0]).ToHashSet(StringComparer.Ordinal);

        string[] expected =
        [
            "/api/v1/rooms/ROOM",
            "/api/v1/rooms/ROOM/entries",
            "/api/v1/rooms/ROOM/messages",
            "/rooms/ROOM",
            "/rooms/ROOM/people",
            "/rooms/ROOM/topics/2",
            "catch-up",
            "hub",
        ];
        Assert.Empty(expected.Except(doors));
    }

    [Fact]
    public async Task A_name_that_slips_out_in_a_protected_room_is_found_at_every_door_that_shows_it()
    {
        var scene = await Scene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
        await using var insider = new Insider(scene.Grace, scene.Room, Needles, scene.Handles);
        await insider.ListenAsync();
        await scene.PlayAsync();
        await (await Guest.EnterAsync(shared.Hub, "amina")).DoAsync(scene.Room, Scene.Say("I am Amina Wanjiku", scene.Topic));

        var doors = (await insider.WalkAsync()).Select(one => one.Door.Split('?')[0]).ToHashSet(StringComparer.Ordinal);

        string[] expected = ["/api/v1/rooms/ROOM/entries", "/api/v1/rooms/ROOM/messages", "/rooms/ROOM/topics/2", "catch-up", "hub"];
        Assert.Empty(expected.Except(doors));
    }

    [Fact]
    public async Task Nobody_has_the_same_number_in_every_room()
    {
        List<int> numbers = [];
        for (var n = 0; n < 3; n++)
        {
            var scene = await Scene.OpenAsync(shared.Hub, "regionalChannel", "pseudonymous");
            numbers.Add(scene.Handles[0]);
        }
        Assert.True(numbers.Distinct().Count() > 1, string.Join(' ', numbers));
    }

    [Fact]
    public async Task Nothing_is_told_of_whoever_types_or_is_there()
    {
        var scene = await Scene.OpenAsync(shared.Hub, "liveConsultation", "pseudonymous");
        await using var theirs = await scene.Grace.LineAsync();
        await theirs.FollowAsync(scene.Room);
        await using var line = await (await Guest.EnterAsync(shared.Hub, "amina")).LineAsync();
        await line.FollowAsync(scene.Room);
        await line.AskAsync("Announce", scene.Room, new { type = "typing" });
        var said = await line.SayAsync(scene.Room, "Good morning");

        await theirs.Heard(scene.Room).ReachesAsync(said);

        Assert.Empty(theirs.Heard(scene.Room).Notices);
    }

    /// <summary>A room with a delegate in it and three of civil society, who come by personal invitations and through the door, and do what people do.</summary>
    private sealed record Scene(
        Hub Hub,
        string Room,
        string Kind,
        Guest Olga,
        Guest Grace,
        IReadOnlyList<Guest> Others,
        IReadOnlyList<int> Handles
    )
    {
        public long Topic { get; private set; }

        public static async Task<Scene> OpenAsync(Hub hub, string kind, string identity)
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
            return new Scene(hub, room, kind, olga, others[^1], others[..^1], handles) { Topic = topic };
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
            await Olga.DoAsync(
                Room,
                new
                {
                    type = "session.announce",
                    id = Guid.NewGuid(),
                    starts = Hours(24),
                }
            );
            var item = await Olga.DoAsync(
                Room,
                new
                {
                    type = "agenda.add",
                    id = Guid.NewGuid(),
                    title = "Water",
                    minutes = 10,
                }
            );
            await Olga.DoAsync(
                Room,
                new
                {
                    type = "floor.list",
                    id = Guid.NewGuid(),
                    item,
                    open = true,
                }
            );
            await Others[0]
                .DoAsync(
                    Room,
                    new
                    {
                        type = "floor.request",
                        id = Guid.NewGuid(),
                        item,
                    }
                );
        }

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
            Assert.NotEqual(
                waiting.GetProperty("participant").GetInt32(),
                await guest.NumberInAsync(room) + (IsNamed(await guest.RoomAsync(room)) ? 1 : 0)
            );
            return guest;
        }

        private static bool IsNamed(JsonElement room) => !room.TryGetProperty("identity", out _);

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
}
