using System.Collections.ObjectModel;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>What the API and the pages read of rooms: the same questions, the same answers.</summary>
internal sealed class RoomReading(
    RoomDesk desk,
    MessageReading messages,
    UnreadReading unread,
    TopicReading topics,
    IRoomIndex index,
    IPersonStore people,
    Escrow escrow,
    IRecordStore store,
    HeldReading held,
    MuteReading mutes
)
{
    private const int MaxRooms = 100;

    /// <summary>The list goes on after the last room that is shown: a place in it never names one that is not.</summary>
    public async Task<ListShape<RoomLineShape>> ListAsync(Person? person, string after = "")
    {
        var shown = await ShownAsync(person, after);
        var epoch = await store.EpochAsync();
        var counts = await UnreadAsync(person, [.. shown.Select(one => one.Room).OfType<Sighting>()]);
        var lines = shown.Select(one =>
            one.Room is { } room
                ? RoomLineShape.Of(room, epoch, counts.GetValueOrDefault(room.State.Room))
                : RoomLineShape.Of(one.Door!, epoch)
        );
        return new ListShape<RoomLineShape>([.. RoomLineShape.Nested([.. lines])], shown.Count == MaxRooms ? shown[^1].Id : null);
    }

    private async Task<List<(string Id, Sighting? Room, Door? Door)>> ShownAsync(Person? person, string after)
    {
        var mine = person is null ? [] : await RoomsOfAsync(person.Id);
        List<(string Id, Sighting? Room, Door? Door)> shown = [];
        for (string? from = after; from is not null; )
        {
            var next = await NextAsync(mine, from);
            foreach (var id in next)
            {
                var room = await desk.OpenAsync(person, id);
                var door = room is null ? await desk.DoorAsync(person, id) : null;
                if (room is null && door is null)
                {
                    continue;
                }
                shown.Add((id, room, door));
                if (shown.Count == MaxRooms)
                {
                    return shown;
                }
            }
            from = next.Count == MaxRooms ? next[^1] : null;
        }
        return shown;
    }

    /// <summary>Rooms that are known of and somebody's own, in the order of their ids.</summary>
    private async Task<List<string>> NextAsync(IReadOnlyList<string> mine, string after) =>
        [
            .. (await index.ListKnownAsync(after, MaxRooms))
                .Select(line => line.Room)
                .Union(mine.Where(room => string.CompareOrdinal(room, after) > 0))
                .Order(StringComparer.Ordinal)
                .Take(MaxRooms),
        ];

    /// <summary>The room with its topics; of very many only those with the latest words, and the asked one.</summary>
    public async Task<RoomShape> ShapeAsync(Sighting room, long? topic = null) =>
        await ShapeAsync(room, (await UnreadAsync(room.Caller.Person, [room])).GetValueOrDefault(room.State.Room), topic);

    public async Task<RoomShape> ShapeAsync(Sighting room, RoomUnread? counted, long? topic = null) =>
        RoomShape.Of(
            room,
            await store.EpochAsync(),
            held.Concerns(room) || mutes.Concerns(room),
            counted,
            await topics.WithRoomAsync(room.State, topic)
        );

    /// <summary>What somebody has not read, by room. While the store is away there are no counts, and reading what is in memory goes on.</summary>
    public async Task<IReadOnlyDictionary<string, RoomUnread>> UnreadAsync(Person? person, IReadOnlyCollection<Sighting> rooms)
    {
        try
        {
            return person is null ? ReadOnlyDictionary<string, RoomUnread>.Empty : await unread.CountAsync(person.Id, rooms);
        }
        catch (StoreAwayException)
        {
            return ReadOnlyDictionary<string, RoomUnread>.Empty;
        }
    }

    /// <summary>Under their name and under handles.</summary>
    public async Task<IReadOnlyList<string>> RoomsOfAsync(string person, CancellationToken cancel = default) =>
        [
            // Whoever has answered a recommendation has a number on its record, and finds it in the register.
            .. (await people.RoomsOfAsync(person, cancel)).Where(room => !RoomName.IsRecommendation(room)),
            .. await escrow.RoomsOfAsync(person, cancel),
        ];

    /// <summary>The rooms that somebody takes part in.</summary>
    public async Task<IReadOnlyList<Sighting>> JoinedAsync(Person person)
    {
        List<Sighting> joined = [];
        foreach (var room in await RoomsOfAsync(person.Id))
        {
            if (await desk.OpenAsync(person, room) is { IsTakingPart: true } sighting)
            {
                joined.Add(sighting);
            }
        }
        return joined;
    }

    /// <summary>The newest messages below <paramref name="before"/>, and whether there are older ones.</summary>
    public async Task<MessagePageShape> PageAsync(Sighting room, long? topic, long? before, int limit, CancellationToken cancel)
    {
        var page = await messages.PageAsync(room, new PageOfMessages(limit + 1, topic, before), cancel);
        var more = page.Count > limit;
        return MessagePageShape.Of(room, await store.EpochAsync(cancel), more ? [.. page.Skip(1)] : page, more);
    }

    public async Task<MessagePageShape> AroundAsync(Sighting room, long? topic, long around, int limit, CancellationToken cancel)
    {
        var page = await messages.AroundAsync(room, around, limit, topic, cancel);
        return MessagePageShape.Of(room, await store.EpochAsync(cancel), page, page.Count > 0);
    }

    /// <summary>The last words in each of the topics that come with the room.</summary>
    public async Task<MessagePageShape> LatestAsync(Sighting room, CancellationToken cancel)
    {
        var latest = await topics.LastWordsAsync(room, cancel);
        return MessagePageShape.Of(room, await store.EpochAsync(cancel), latest, more: latest.Count > 0);
    }
}
