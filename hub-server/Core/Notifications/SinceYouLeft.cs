using CsoNet.Collab.Messages;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>
/// What happened since somebody left, in at most twenty lines: what is about them, about their organization, in what they follow, and what was decided. It is told from what
/// is unread, and from the place at which they were last in each room; so it is the same on all their devices, after an hour or after a month.
/// </summary>
public sealed class SinceYouLeft(
    RoomDesk desk,
    UnreadReading unread,
    IHighlights highlights,
    MessageReading messages,
    Listeners listeners,
    IRecordStore store,
    Wire wire
)
{
    public const int Most = 20;

    /// <summary>So many lines each kind has for sure where there is more to tell; what one does not need the others have, in their order.</summary>
    private static readonly int[] Shares = [8, 4, 5, 3];
    private const int Looked = 100;

    public async Task<IReadOnlyList<SinceLine>> LinesAsync(
        People.Person person,
        IReadOnlyList<Sighting> joined,
        CancellationToken cancel = default
    )
    {
        foreach (var room in joined.Take(ITopicLines.MostAsked).Select(room => room.State))
        {
            await listeners.BringUpAsync(room.Room, room.Seq, HighlightsListener.Called, cancel);
            await listeners.BringUpAsync(room.Room, room.Seq, NoticesListener.Called, cancel);
        }
        var counts = await unread.CountAsync(person.Id, [.. joined.Take(ITopicLines.MostAsked)], cancel);
        if (await desk.OpenAsync(person, RoomName.Own) is not { } me)
        {
            return [];
        }
        var levels = Levels.Of(me.State);
        var rooms = joined
            .Where(room => counts.ContainsKey(room.State.Room) && levels.OfRoom(room.State.Room) != RoomLevel.Nothing)
            .ToList();
        var byName = joined.ToDictionary(room => room.State.Room);
        var told = Told(me, byName).ToList();
        var since = new Since(byName, counts, rooms.ToDictionary(room => room.State.Room, room => counts[room.State.Room].Left));
        List<SinceLine>[] kinds =
        [
            [.. told.Where(line => line.Kind == SinceKind.Mention)],
            [.. told.Where(line => line.Kind == SinceKind.Organization), .. await SpokenAsync(since, told, cancel)],
            [.. Followed(levels, rooms, since, told)],
            [.. await DecidedAsync(since, cancel)],
        ];
        return await WithWordsAsync(me.State.Room, Shared(kinds), cancel);
    }

    /// <summary>They have seen what there was to tell of decisions and of colleagues; what is unread stays unread.</summary>
    public async Task SeenAsync(People.Person person, IReadOnlyList<Sighting> joined, CancellationToken cancel = default)
    {
        foreach (var room in joined)
        {
            await unread.LookAsync(person.Id, room, cancel);
        }
    }

    /// <summary>Unread notices, those of one topic in one line; what cannot wait first.</summary>
    private static IEnumerable<SinceLine> Told(Sighting me, Dictionary<string, Sighting> rooms) =>
        from one in Notices.Of(me.State).Unread
        let notice = one.Value
        let room = rooms.GetValueOrDefault(notice.Room)
        where room is not null && !room.State.Gone.Contains(notice.About)
        group one by (room, notice.Topic, notice.Code) into some
        let newest = some.MaxBy(other => other.Value.About)
        let last = newest.Value
        orderby last.Weight descending, last.About descending
        select new SinceLine(
            last.Code == MessageNotices.Organization.Code ? SinceKind.Organization : SinceKind.Mention,
            last.Code,
            some.Key.room,
            last.About,
            last.Topic,
            some.Count(),
            Notice: newest.Key
        );

    private async Task<IEnumerable<SinceLine>> SpokenAsync(Since since, List<SinceLine> told, CancellationToken cancel)
    {
        var spoken = await highlights.AfterAsync(since.Left, spoken: true, Looked, cancel);
        return spoken
            .Select(one => (Highlight: one, Room: since.Rooms[one.Room]))
            .Where(one =>
                IsOfColleague(one.Room, one.Highlight) && !told.Exists(line => line.About == one.Highlight.Seq && line.Room == one.Room)
            )
            .Select(one => new SinceLine(SinceKind.Organization, "spoken", one.Room, one.Highlight.Seq, By: one.Highlight.By));
    }

    private static bool IsOfColleague(Sighting room, Highlight spoken) =>
        room.ShowsAuthor(spoken.By)
        && spoken.By != room.Caller.Number
        && !room.State.Gone.Contains(spoken.Seq)
        && room.State.Participants.GetValueOrDefault(spoken.By)?.Organization is { } placard
        && room.Caller.Mandates.Any(mandate => mandate.Organization.Id == placard.Id);

    /// <summary>Topics that they follow, and all of a room of which they want everything; talks of a few people are followed as they are.</summary>
    private static IEnumerable<SinceLine> Followed(Levels levels, List<Sighting> rooms, Since since, List<SinceLine> told) =>
        from room in rooms
        from topic in since.Unread[room.State.Room].Topics.Values
        where levels.Follows(room.State, topic.Topic)
        where !told.Exists(line => line.Room == room && (line.Topic ?? 0) == topic.Topic)
        orderby topic.Count descending, room.State.At descending
        select new SinceLine(SinceKind.Followed, "new", room, topic.First, topic.Topic == 0 ? null : topic.Topic, topic.Count);

    private async Task<IEnumerable<SinceLine>> DecidedAsync(Since since, CancellationToken cancel)
    {
        var decided = await highlights.AfterAsync(since.Left, spoken: false, Looked, cancel);
        return decided
            .Select(one => (Highlight: one, Room: since.Rooms[one.Room]))
            .Where(one => one.Highlight.By != one.Room.Caller.Number && !one.Room.State.Gone.Contains(one.Highlight.About))
            .DistinctBy(one => (one.Room, one.Highlight.Type, one.Highlight.About))
            .Select(one => new SinceLine(
                SinceKind.Decision,
                one.Highlight.Type,
                one.Room,
                one.Highlight.About,
                one.Highlight.Type.StartsWith("topic.", StringComparison.Ordinal) ? one.Highlight.About : null,
                By: one.Highlight.By > 0 && one.Room.ShowsAuthor(one.Highlight.By) ? one.Highlight.By : null
            ));
    }

    private static List<SinceLine> Shared(List<SinceLine>[] kinds)
    {
        var taken = kinds.Select((lines, kind) => Math.Min(lines.Count, Shares[kind])).ToArray();
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            taken[kind] += Math.Min(kinds[kind].Count - taken[kind], Most - taken.Sum());
        }
        return [.. kinds.SelectMany((lines, kind) => lines.Take(taken[kind]))];
    }

    /// <summary>What is quoted is read now, through their own rights.</summary>
    private async Task<IReadOnlyList<SinceLine>> WithWordsAsync(string me, List<SinceLine> lines, CancellationToken cancel)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Notice is { } number && await store.FindAsync(me, number, cancel) is { } told)
            {
                lines[i] = lines[i] with { With = wire.ReadEvent<NoticeGiven>(told)?.With };
            }
            if (await messages.FindAsync(lines[i].Room, lines[i].About, cancel) is { } message)
            {
                lines[i] = lines[i] with
                {
                    Message = message,
                    Topic = lines[i].Topic ?? message.Topic,
                    By = lines[i].By ?? AuthorOf(message),
                };
            }
        }
        return lines;
    }

    private static int? AuthorOf(Message message) => message.By == Message.Unnamed ? null : message.By;

    private sealed record Since(
        Dictionary<string, Sighting> Rooms,
        IReadOnlyDictionary<string, RoomUnread> Unread,
        Dictionary<string, long> Left
    );
}
