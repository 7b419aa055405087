using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Whoever belongs to an organization that has not read an announcement is told of it, and told again when those who run the channel remind them.</summary>
public sealed class AnnouncementNotices : INotifier
{
    public static readonly NoticeKind Announced = new("announcement", NoticeWeight.Own);
    public static readonly NoticeKind Reminder = new("announcementReminder", NoticeWeight.Own);

    public IReadOnlyList<NoticeKind> Kinds { get; } = [Announced, Reminder];

    public bool Hears(Event happened) => happened is MessageAnnounced { On: true } or AnnouncementReminded;

    public IEnumerable<Telling> Tell(RoomState room, Entry entry, Event happened, IReadOnlyDictionary<long, Entry> needed) =>
        happened switch
        {
            // Asked again within a day of the first time, nobody is told a second time.
            MessageAnnounced announced when Announcements.Find(room, announced.Message).Announcement?.Told == entry.At => Tell(
                room,
                entry,
                announced.Message,
                Announced
            ),
            AnnouncementReminded reminded => Tell(room, entry, reminded.Announcement, Reminder),
            _ => [],
        };

    /// <summary>Each of both is told anew, also to whoever was told something else of that message before.</summary>
    private static IEnumerable<Telling> Tell(RoomState room, Entry entry, long message, NoticeKind kind) =>
        Announcements.Find(room, message).Announcement is not { } found
            ? []
            : found
                .Awaited(room)
                .Where(who => who.Number != entry.Author)
                .Select(who => new Telling(kind, room.Room, who.Number, message, found.Topic, entry.Author) { Anew = entry.Seq });
}
