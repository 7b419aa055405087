using System.Collections.Immutable;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Pages of messages as one caller may see them. A page is brought up to the head before it is answered, so that a screen can follow from
/// the state's number without a seam.
/// </summary>
public sealed class MessageReading(IMessagePages pages, IRecordStore store, Wire wire, Listeners listeners)
{
    public const int MaxLimit = 100;

    public async Task<IReadOnlyList<Message>> PageAsync(Sighting room, PageOfMessages page, CancellationToken cancel)
    {
        if (page.Limit <= 0)
        {
            return [];
        }
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, MessagePagesListener.Called, cancel);
        var found = await pages.PageAsync(room.State.Room, page, cancel);
        // Another node may have brought the pages further than this sighting of the room goes.
        return await SeeAsync(room, found.Where(message => message.Seq <= room.State.Seq), cancel);
    }

    /// <summary>The messages around one of them: about half of the page before it.</summary>
    public async Task<IReadOnlyList<Message>> AroundAsync(Sighting room, long around, int limit, long? topic, CancellationToken cancel)
    {
        var before = await PageAsync(room, new PageOfMessages(limit / 2, topic, Before: around), cancel);
        var after = await PageAsync(room, new PageOfMessages(limit - before.Count, topic, After: around - 1), cancel);
        return [.. before, .. after];
    }

    /// <summary>The message of that number, or null.</summary>
    public async Task<Message?> FindAsync(Sighting room, long seq, CancellationToken cancel) =>
        (await FindAsync(room, [seq], cancel)).GetValueOrDefault(seq);

    /// <summary>Those of these numbers that are messages, by number.</summary>
    public async Task<IReadOnlyDictionary<long, Message>> FindAsync(Sighting room, IReadOnlyCollection<long> seqs, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, MessagePagesListener.Called, cancel);
        var found = await pages.GetAsync(room.State.Room, seqs, cancel);
        return (await SeeAsync(room, found, cancel)).ToDictionary(message => message.Seq);
    }

    /// <summary>A message as it is now, for whoever was asked into the room by it: it goes through no reader's rights. Null where it has gone.</summary>
    internal async Task<Message?> AskedByAsync(RoomState room, long seq, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.Room, room.Seq, MessagePagesListener.Called, cancel);
        return !room.Gone.Contains(seq) && await pages.GetAsync(room.Room, [seq], cancel) is [{ Gone: false } found] ? found : null;
    }

    /// <summary>What a removed message said, for the rules and for those who decide about it: it goes through no reader's rights. Null where it was not removed, or has gone for good.</summary>
    internal async Task<Message?> RemovedAsync(RoomState room, long seq, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.Room, room.Seq, MessagePagesListener.Called, cancel);
        return await pages.GetAsync(room.Room, [seq], cancel) is [var found] ? found.Was : null;
    }

    /// <summary>The same for a reader who decides about it, or has written it: who wrote it they learn only as they learn it of any message.</summary>
    internal async Task<Message?> RemovedAsync(Sighting room, long seq, CancellationToken cancel) =>
        await RemovedAsync(room.State, seq, cancel) is { } was
            ? was with
            {
                By = room.ShowsAuthor(was.By) ? was.By : Message.Unnamed,
                As = room.ShowsAuthor(was.By) ? was.As : default,
                Reactions = Message.NoReactions,
                Translations = null,
            }
            : null;

    /// <summary>Messages numbered up to <paramref name="seen"/> that have changed since.</summary>
    public async Task<IReadOnlyList<Message>> ChangedAsync(Sighting room, long seen, int limit, CancellationToken cancel)
    {
        await listeners.BringUpAsync(room.State.Room, room.State.Seq, MessagePagesListener.Called, cancel);
        return await SeeAsync(room, await pages.ChangedAsync(room.State.Room, seen, limit, cancel), cancel);
    }

    private async Task<IReadOnlyList<Message>> SeeAsync(Sighting room, IEnumerable<Message> messages, CancellationToken cancel)
    {
        List<Message> seen = [];
        foreach (var message in messages)
        {
            var one = See(room, message);
            seen.Add(one.AddressIn is { } entry ? one with { Email = await AddressAsync(room, entry, cancel) } : one);
        }
        return seen;
    }

    /// <summary>From the record: when its author is erased it is nowhere any more.</summary>
    private async Task<string?> AddressAsync(Sighting room, long entry, CancellationToken cancel) =>
        room.Audience != Audience.Public
        && await store.FindAsync(room.State.Room, entry, cancel) is { } marked
        && room.SightOf(marked) is { Data: true, Names: true }
            ? wire.ReadEvent<MessageMarked>(marked)?.Email
            : null;

    /// <summary>As this audience sees it, looked at from the head: who said it may be hidden, a text may have gone meanwhile.</summary>
    private static Message See(Sighting room, Message message)
    {
        var seen = room.State.Gone.Contains(message.Seq) && !message.Gone ? MessageFold.WithoutText(message) : message;
        return seen with
        {
            Was = null,
            By = room.ShowsAuthor(seen.By) ? seen.By : Message.Unnamed,
            As = room.ShowsAuthor(seen.By) ? seen.As : default,
            Reactions = Shown(room, seen.Reactions),
            Translations = Shown(room, seen.Translations),
        };
    }

    private static ImmutableSortedDictionary<string, Translation>? Shown(
        Sighting room,
        ImmutableSortedDictionary<string, Translation>? translations
    ) =>
        translations is null || translations.Values.All(one => room.ShowsAuthor(one.By))
            ? translations
            : translations.ToImmutableSortedDictionary(
                one => one.Key,
                one => room.ShowsAuthor(one.Value.By) ? one.Value : one.Value with { By = Message.Unnamed },
                StringComparer.Ordinal
            );

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<int>> Shown(
        Sighting room,
        ImmutableSortedDictionary<string, ImmutableSortedSet<int>> reactions
    ) =>
        reactions.Values.All(people => people.All(room.ShowsAuthor))
            ? reactions
            : reactions
                .Select(one => KeyValuePair.Create(one.Key, one.Value.Except(one.Value.Where(number => !room.ShowsAuthor(number)))))
                .Where(one => !one.Value.IsEmpty)
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
