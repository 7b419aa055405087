using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Background;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Live;

/// <summary>
/// Tells open tabs, at most once in three seconds, what has become unread in the rooms of their person that they do not follow themselves. One question asks which of all these rooms
/// have moved on; it needs no doorbell. What is lost of it is seen at the next look.
/// </summary>
internal sealed class UnreadBell(
    Screens screens,
    RoomReading reading,
    RoomDesk desk,
    IPersonStore people,
    IRecordStore store,
    TimeProvider time,
    ILogger<UnreadBell> log
) : Every(time, log)
{
    /// <summary>Who joins a room elsewhere hears of it so much later at most.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(30);

    /// <summary>Whoever has just come was given a list so long ago at most: only what has moved since is told.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(15);
    private const int MaxRooms = 10_000;
    private readonly Dictionary<string, Watched> watched = new(StringComparer.Ordinal);
    private Dictionary<string, long> heads = new(StringComparer.Ordinal);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(3);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        var lines = screens.OfPeople();
        foreach (var gone in watched.Keys.Where(person => !lines.Contains(person)).ToList())
        {
            watched.Remove(gone);
        }
        var come = lines.Select(person => person.Key).Where(person => !watched.ContainsKey(person)).ToHashSet(StringComparer.Ordinal);
        foreach (var person in lines)
        {
            await WatchAsync(person.Key, cancel);
        }
        var moved = await MovedAsync(cancel);
        foreach (var person in lines.Where(person => moved.Count > 0 || come.Contains(person.Key)))
        {
            // Between the list that they were given and the first look at their rooms something may have been said.
            var (isNew, rooms) = (come.Contains(person.Key), watched[person.Key].Rooms);
            var since = isNew ? Time.GetUtcNow() - Gap : DateTimeOffset.MinValue;
            await TellAsync(person, isNew ? rooms : [.. rooms.Where(moved.Contains)], since, cancel);
        }
    }

    private async Task WatchAsync(string person, CancellationToken cancel)
    {
        var now = Time.GetTimestamp();
        if (!watched.TryGetValue(person, out var known) || Time.GetElapsedTime(known.At, now) > Known)
        {
            watched[person] = new Watched(now, await reading.RoomsOfAsync(person, cancel), known?.Told ?? []);
        }
    }

    /// <summary>Rooms that have moved on since the last look; one that is looked at for the first time has not.</summary>
    private async Task<HashSet<string>> MovedAsync(CancellationToken cancel)
    {
        var before = heads;
        heads = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var room in watched.Values.SelectMany(one => one.Rooms).Distinct().Take(MaxRooms))
        {
            heads[room] = before.TryGetValue(room, out var head) ? head : (await store.HeadAsync(room, cancel))?.Seq ?? 0;
        }
        var moved = heads.Count == 0 ? [] : (await store.MovedAsync(heads, cancel)).ToHashSet(StringComparer.Ordinal);
        foreach (var room in moved)
        {
            heads[room] = (await store.HeadAsync(room, cancel))?.Seq ?? heads[room];
        }
        return moved;
    }

    private async Task TellAsync(
        IGrouping<string, HubScreen> lines,
        IReadOnlyCollection<string> moved,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var listening = lines.Where(screen => !screen.IsQuiet && moved.Except(screen.Rooms).Any()).ToList();
        if (listening.Count == 0 || await people.FindAsync(lines.Key, cancel) is not { } person)
        {
            return;
        }
        var news = await NewsAsync(person, moved, since, watched[lines.Key].Told);
        foreach (var screen in listening)
        {
            var rooms = news.Where(room => !screen.Rooms.Contains(room.Key)).ToDictionary();
            if (rooms.Count > 0)
            {
                screen.Tell(new NoticeFrame("unread", Rooms: rooms));
            }
        }
    }

    /// <summary>How many messages are unread in these rooms, where that has changed and they have moved since then.</summary>
    private async Task<Dictionary<string, int>> NewsAsync(
        Person person,
        IReadOnlyCollection<string> rooms,
        DateTimeOffset since,
        Dictionary<string, int> told
    )
    {
        List<Sighting> seen = [];
        foreach (var room in rooms)
        {
            if (await desk.OpenAsync(person, room) is { IsTakingPart: true } sighting)
            {
                seen.Add(sighting);
            }
        }
        var counts = await reading.UnreadAsync(person, seen);
        var news = counts
            .Where(room => told.GetValueOrDefault(room.Key) != room.Value.Count)
            .ToDictionary(room => room.Key, room => room.Value.Count);
        foreach (var (room, count) in news)
        {
            told[room] = count;
        }
        var recent = seen.Where(room => room.State.At >= since.ToUnixTimeMilliseconds()).Select(room => room.State.Room).ToHashSet();
        return news.Where(room => recent.Contains(room.Key)).ToDictionary();
    }

    private sealed record Watched(long At, IReadOnlyList<string> Rooms, Dictionary<string, int> Told);
}
