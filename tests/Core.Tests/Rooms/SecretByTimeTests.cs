using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>A clock tells little on a busy machine; what the store is asked tells all: the same, whether a room is hidden or was never there.</summary>
public sealed class SecretByTimeTests : OnRealStorage
{
    private readonly List<string> asked = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reading_asks_the_store_the_same_of_a_hidden_room_and_of_none(bool inUse)
    {
        var desk = await DeskAsync(inUse);
        foreach (
            var (person, room) in new[]
            {
                (Boris.Person, "members"),
                (Boris.Person, "protected"),
                (Officer.Person, "caucus"),
                (null, "members"),
                (null, "protected"),
            }
        )
        {
            var hidden = await AskedAsync(() => desk.OpenAsync(person, room));
            var none = await AskedAsync(() => desk.OpenAsync(person, "no-such-room"));
            Assert.Equal(none, hidden);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_asks_the_store_the_same_of_a_hidden_room_and_of_none(bool inUse)
    {
        var desk = await DeskAsync(inUse);
        foreach (var command in new Command[] { To.Post(), To.Join(), To.Ask(), To.Leave(), To.Remove(Amina), To.Rename("Mine") })
        {
            var none = await AskedAsync(() => desk.SubmitAsync(Maria.Person, "no-such-room", command));
            foreach (var room in new[] { "caucus", "protected" })
            {
                var hidden = await AskedAsync(() => desk.SubmitAsync(Maria.Person, room, command));
                Assert.Equal((room, command, string.Join(' ', none)), (room, command, string.Join(' ', hidden)));
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opening_a_room_within_a_hidden_one_asks_the_store_the_same_as_within_none(bool inUse)
    {
        var desk = await DeskAsync(inUse);
        var tries = 0;
        foreach (var person in new[] { Officer.Person, Chen.Person })
        {
            var none = await AskedAsync(() => desk.SubmitAsync(person, $"new-{tries++}", Within("no-such-room")));
            foreach (var room in person == Officer.Person ? ["caucus"] : new[] { "members", "protected" })
            {
                var hidden = await AskedAsync(() => desk.SubmitAsync(person, $"new-{tries++}", Within(room)));
                Assert.Equal((person.Id, room, string.Join(' ', none)), (person.Id, room, string.Join(' ', hidden)));
            }
        }

        static OpenRoom Within(string room) => To.Open(RoomKind.RegionalChannel) with { Within = room };
    }

    /// <summary>Two hidden rooms, in memory or not.</summary>
    private async Task<RoomDesk> DeskAsync(bool inUse)
    {
        await Node.Has(Officer, To.Open(RoomKind.RegionalChannel), "members");
        await Node.Has(Amina, To.Open(RoomKind.RegionalChannel, visibility: Visibility.Listed, circle: Circle.CivilSociety), "caucus");
        await Node.Has(Officer, To.Open(RoomKind.RegionalChannel, identity: IdentityPolicy.Pseudonymous), "protected");
        foreach (var room in new[] { "members", "caucus", "protected" })
        {
            await Node.Listeners.BringUpAsync(room, 1).Soon();
        }
        var hall = Node.Hall with { Store = Counting.Of<IRecordStore>(Storage.Records, asked) };
        var rooms = new RoomsInUse(hall, Storage.Snapshots, Node.Listeners);
        var people = Counting.Of<IPersonStore>(Storage.People, asked);
        var index = Counting.Of<IRoomIndex>(Storage.Rooms, asked);
        var desk = new RoomDesk(
            hall,
            rooms,
            people,
            new Escrow(Counting.Of<IEscrowStore>(Storage.Escrow, asked), new Node.TestKey()),
            new Node.NoMarkup(),
            new Node.ByRecordOrNameplate(Node.Mandates),
            Node.Invitations,
            index,
            [],
            []
        );
        if (inUse)
        {
            Assert.NotNull(await desk.OpenAsync(Officer.Person, "members").Soon());
            Assert.NotNull(await desk.OpenAsync(Officer.Person, "protected").Soon());
            Assert.NotNull(await desk.OpenAsync(Amina.Person, "caucus").Soon());
        }
        return desk;
    }

    private async Task<IReadOnlyList<string>> AskedAsync(Func<Task> question)
    {
        asked.Clear();
        await question().Soon();
        return [.. asked.Order(StringComparer.Ordinal)];
    }
}
