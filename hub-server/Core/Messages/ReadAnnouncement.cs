using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Somebody says that their organization has read an announcement: the one on their nameplate, if they still belong to it. To have read something is no position on it, so whoever belongs
/// to the organization says it, also without being allowed to speak in its name.
/// </summary>
public sealed record ReadAnnouncement(long Announcement) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (found, refusal) = Announcements.Find(state, Announcement);
        return found is null ? refusal!
            : state.SeatOf(caller) is not { Handle: null, Organization: { } own } || caller.MandateOf(own) is null
                ? new Refusal("announcement.noOrganization", "You do not belong to an organization here that could have read it.")
            : found.ReadIn(state).ContainsKey(own.Id) ? new Refusal("nothing.changed", "Your organization has read it.")
            : new AnnouncementRead(Announcement);
    }
}

public sealed record AnnouncementRead(long Announcement) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Announcements.Change(state, Announcement, one => one with { Read = one.Read.SetItem(entry.Author, entry.Seq) });
}
