using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Those organizations that have not read an announcement are reminded of it, and nobody else; once a day at most.</summary>
public sealed record RemindOfAnnouncement(long Announcement) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (found, refusal) = Announcements.Find(state, Announcement);
        return found is null ? refusal!
            : now.ToUnixTimeMilliseconds() < found.Reminded + (long)Messages.Announcement.BetweenReminders.TotalMilliseconds
                ? new Refusal("announcement.tooSoon", "They were reminded less than a day ago.")
            : !found.Awaited(state).Any() ? new Refusal("nothing.changed", "All organizations here have read it.")
            : new AnnouncementReminded(Announcement);
    }
}

public sealed record AnnouncementReminded(long Announcement) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Announcements.Change(state, Announcement, one => one with { Reminded = entry.At });
}
