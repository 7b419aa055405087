using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>A notice as its owner may see it now: the room that it leads to, and the message that it is about, where it is about one.</summary>
public sealed record SeenNotice(long Number, long At, NoticeGiven Given, bool IsUnread, Sighting Room, Message? Message);

/// <summary>
/// What somebody was told, the newest first. A notice is a reference: what it says is read now, through its owner's rights. What leads to a room that they may not see any
/// more, or to a message that has gone, is left out.
/// </summary>
public sealed class NoticeReading(RoomDesk desk, IRecordStore store, MessageReading messages, Wire wire)
{
    public const int MaxLimit = 50;

    /// <summary>So many entries are looked through for one page: who was told little for long asks again.</summary>
    private const int Window = 500;

    /// <summary>A page, and the number to go on before; null at the beginning of the record.</summary>
    public async Task<(IReadOnlyList<SeenNotice> Notices, long? Next)> PageAsync(
        Person person,
        long? before,
        int limit,
        CancellationToken cancel = default
    )
    {
        if (await desk.OpenAsync(person, RoomName.Own) is not { } me)
        {
            return ([], null);
        }
        var end = Math.Min(before ?? long.MaxValue, me.State.Seq + 1);
        var start = Math.Max(0, end - 1 - Window);
        var entries = await store.ReadAsync(me.State.Room, start, (int)(end - 1 - start), cancel);
        List<SeenNotice> page = [];
        foreach (var entry in entries.Reverse().Where(entry => entry.Type == PersonalVerbs.Given))
        {
            if (page.Count == limit)
            {
                return (page, page[^1].Number);
            }
            if (wire.ReadEvent(entry) is NoticeGiven given && await SeeAsync(person, me, entry, given, cancel) is { } seen)
            {
                page.Add(seen);
            }
        }
        return (page, start > 0 ? start + 1 : null);
    }

    private async Task<SeenNotice?> SeeAsync(Person person, Sighting me, Entry entry, NoticeGiven given, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, given.Room) is not { } room || room.State.Gone.Contains(given.About))
        {
            return null;
        }
        var message = await messages.FindAsync(room, given.About, cancel);
        var unread = Notices.Of(me.State).Unread.ContainsKey(entry.Seq);
        return message?.Gone == true ? null : new SeenNotice(entry.Seq, entry.At, given, unread, room, message);
    }
}
