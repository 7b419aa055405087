using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>What is unread in a room, topic by topic. <paramref name="Left"/> is the number up to which the reader was there at all.</summary>
public sealed record RoomUnread(IReadOnlyDictionary<long, Unread> Topics, long Left)
{
    public static readonly RoomUnread None = new(new Dictionary<long, Unread>(), Left: 0);

    public int Count => Math.Min(TopicLine.Most, Topics.Values.Sum(topic => topic.Count));
}

/// <summary>
/// Counts what people have not read, and notes what they have. Counted are messages by others, not gone, after the reader's position in their topic; whoever comes new begins with the
/// entry by which they joined.
/// </summary>
public sealed class UnreadReading(IReadPositions positions, ITopicLines lines, Escrow escrow, Listeners listeners)
{
    /// <summary>What the person has not read in these rooms, in which they take part. Two questions to the store, however many rooms, and one more for each in which people are protected.</summary>
    public async Task<IReadOnlyDictionary<string, RoomUnread>> CountAsync(
        string person,
        IReadOnlyCollection<Sighting> rooms,
        CancellationToken cancel = default
    )
    {
        var mine = rooms.Where(room => room.IsTakingPart).ToList();
        // First of all: what was moved is carried along in the positions as well as in the lines.
        foreach (var room in mine)
        {
            await listeners.BringUpAsync(room.State.Room, room.State.Seq, MessagePagesListener.Called, cancel);
        }
        var stored = await StoredAsync(person, mine, cancel);
        var read = mine.ToDictionary(room => room.State.Room, room => stored.GetValueOrDefault(room.State.Room) ?? Beginning(room));
        var found = await lines.AfterAsync([.. read.Select(one => PlaceOf(one.Key, one.Value))], cancel);
        return mine.ToDictionary(
            room => room.State.Room,
            room => Count(room, read[room.State.Room], found.GetValueOrDefault(room.State.Room) ?? [])
        );
    }

    public async Task<RoomUnread> CountAsync(string person, Sighting room, CancellationToken cancel = default) =>
        (await CountAsync(person, [room], cancel)).GetValueOrDefault(room.State.Room) ?? RoomUnread.None;

    /// <summary>They have seen a topic up to that number; without a topic, in rooms that have them, the whole room. What others have moved since is accounted for first.</summary>
    public Task ReadAsync(string person, Sighting room, long? topic, long upTo, CancellationToken cancel = default) =>
        ChangeAsync(
            person,
            room,
            before =>
                topic is null && room.State.Part<Topics>() is not null
                    ? before.ReadAll(Math.Min(upTo, room.State.Seq), room.State.Seq)
                    : before.Read(topic ?? 0, Math.Min(upTo, room.State.Seq), room.State.Seq),
            cancel
        );

    /// <summary>They have looked at what happened in the room, whatever they have not read.</summary>
    public Task LookAsync(string person, Sighting room, CancellationToken cancel = default) =>
        ChangeAsync(person, room, before => before with { Seen = Math.Max(before.Seen, room.State.Seq) }, cancel);

    /// <summary>A topic is unread again from that message on.</summary>
    public Task UnreadAsync(string person, Sighting room, long? topic, long from, CancellationToken cancel = default) =>
        ChangeAsync(person, room, before => before.Unread(topic ?? 0, from, room.State.Seq), cancel);

    private async Task ChangeAsync(string person, Sighting room, Func<RoomPositions, RoomPositions> change, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, MessagePagesListener.Called, cancel);
        var whose = room.State.IsProtected ? await escrow.AliasAsync(room.State.Room, person) : person;
        await positions.ChangeAsync(whose, room.State.Room, before => change(before ?? Beginning(room)), cancel);
    }

    /// <summary>Where people are protected, no position stands beside a person.</summary>
    private async Task<Dictionary<string, RoomPositions>> StoredAsync(string person, List<Sighting> mine, CancellationToken cancel)
    {
        var named = mine.Where(room => !room.State.IsProtected).Select(room => room.State.Room).ToList();
        var stored = new Dictionary<string, RoomPositions>(await positions.OfAsync(person, named, cancel));
        foreach (var room in mine.Select(room => room.State).Where(state => state.IsProtected).Select(state => state.Room))
        {
            var found = await positions.OfAsync(await escrow.AliasAsync(room, person), [room], cancel);
            foreach (var one in found)
            {
                stored[one.Key] = one.Value;
            }
        }
        return stored;
    }

    private static RoomPositions Beginning(Sighting room) =>
        RoomPositions.From(room.State.SeatOf(room.Caller)!.Joined) with
        {
            Seen = room.State.SeatOf(room.Caller)!.Joined,
        };

    private static RoomUnread Count(Sighting room, RoomPositions read, IReadOnlyList<TopicLine> lines) =>
        new(
            lines
                .Select(line => Unread.In(line, read.Of(line.Topic), room.Caller.Number, room.State.Gone))
                .Where(unread => unread.Count > 0)
                .ToDictionary(unread => unread.Topic),
            read.Seen
        );

    private static ReadersPlace PlaceOf(string room, RoomPositions read) =>
        new(room, read.Floor, read.Topics.ToDictionary(topic => topic.Key, topic => topic.Value.FirstUnread - 1));
}
