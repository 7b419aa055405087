using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A topic in a list: where something was said last, and what, as far as the reader may see it.</summary>
public sealed record TopicPlace(Topic Topic, long Last, Message? LastWords);

/// <summary>
/// The topics of a room, those with the latest words first. A room may have ten thousand: they are handed out page by page, and with the room itself only the first of them.
/// </summary>
public sealed class TopicReading(ITopicLines lines, MessageReading messages, Listeners listeners)
{
    /// <summary>So many come with the room.</summary>
    public const int MostAtOnce = 200;
    public const int MaxLimit = 100;

    /// <summary>The topics that come with the room, the asked one among them; null: all.</summary>
    public async Task<IReadOnlySet<long>?> WithRoomAsync(RoomState room, long? asked, CancellationToken cancel = default)
    {
        if (room.Part<Topics>() is not { } topics || topics.All.Count <= MostAtOnce)
        {
            return null;
        }
        await listeners.BringUpAsync(room.Room, room.Seq, cancel);
        var latest = (await lines.LatestAsync(room.Room, long.MaxValue, MostAtOnce, cancel)).Select(line => line.Topic);
        return latest.Concat(asked is { } one ? [one] : []).ToHashSet();
    }

    /// <summary>Topics whose last words stand before that number, at most <paramref name="limit"/>; with words, only those whose titles hold them all.</summary>
    public async Task<IReadOnlyList<TopicPlace>> PageAsync(Sighting room, long? before, string? words, int limit, CancellationToken cancel)
    {
        if (room.State.Part<Topics>() is not { } topics)
        {
            return [];
        }
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, cancel);
        var end = before ?? long.MaxValue;
        var found = string.IsNullOrWhiteSpace(words)
            ? await lines.LatestAsync(room.State.Room, end, limit, cancel)
            :
            [
                .. (await lines.GetAsync(room.State.Room, Titled(topics, words), cancel))
                    .Where(line => line.Last < end)
                    .OrderByDescending(line => line.Last)
                    .Take(limit),
            ];
        var last = await LastWordsAsync(room, found, cancel);
        return
        [
            .. found
                .Where(line => topics.All.ContainsKey(line.Topic))
                .Select(line => new TopicPlace(topics.All[line.Topic], line.Last, last.GetValueOrDefault(line.Last))),
        ];
    }

    /// <summary>The last words in each of the topics that come with the room.</summary>
    public async Task<IReadOnlyList<Message>> LastWordsAsync(Sighting room, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, cancel);
        var latest = await lines.LatestAsync(room.State.Room, long.MaxValue, MostAtOnce, cancel);
        return [.. (await LastWordsAsync(room, latest, cancel)).Values.OrderBy(message => message.Seq)];
    }

    private Task<IReadOnlyDictionary<long, Message>> LastWordsAsync(
        Sighting room,
        IReadOnlyList<TopicLine> some,
        CancellationToken cancel
    ) => messages.FindAsync(room, [.. some.Where(line => !line.Newest.IsEmpty).Select(line => line.Last)], cancel);

    private static long[] Titled(Topics topics, string words)
    {
        var wanted = NameWords.Asked(words).ToList();
        return
        [
            .. topics
                .All.Values.Where(topic =>
                    wanted.TrueForAll(word => NameWords.Of(topic.Title).Any(one => one.StartsWith(word, StringComparison.Ordinal)))
                )
                .Select(topic => topic.Number),
        ];
    }
}
