using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class RemindOfAnnouncementTests
{
    private static readonly AnnouncementNotices Notices = new();

    [Fact]
    public void Those_who_have_not_read_it_are_reminded_once_a_day_and_nobody_else()
    {
        var (room, announcement) = Announcing.Announced();
        Assert.Equal([Amina.Number, Maria.Number], Told(room));
        room.Has(Amina, To.HaveRead(announcement));

        room.When(Officer, To.RemindOf(announcement)).Then(new AnnouncementReminded(announcement));

        Assert.Equal([Maria.Number], Told(room));
        room.When(Officer, To.RemindOf(announcement)).ThenRefused("announcement.tooSoon");
        room.Later(TimeSpan.FromDays(1)).When(Officer, To.RemindOf(announcement)).Then(new AnnouncementReminded(announcement));
    }

    [Fact]
    public void Whoever_asks_no_more_and_asks_again_finds_who_has_read_it_and_reminds_nobody_by_it()
    {
        var (room, announcement) = Announcing.Announced();
        room.Has(Amina, To.HaveRead(announcement));
        room.Has(Officer, To.RemindOf(announcement));
        room.Has(Officer, To.Announce(announcement, on: false));
        room.Has(Officer, To.Announce(announcement));
        Assert.Empty(Told(room));
        Assert.Contains(Watch.Id, Announcements.Of(room.State).All[announcement].ReadIn(room.State).Keys);
        room.When(Officer, To.RemindOf(announcement)).ThenRefused("announcement.tooSoon");

        room.Has(Officer, To.Announce(announcement, on: false));
        room.Later(TimeSpan.FromDays(1)).Has(Officer, To.Announce(announcement));
        Assert.Equal([Amina.Number, Maria.Number], Told(room));
    }

    [Fact]
    public void Each_reminder_is_a_notice_of_its_own_that_leads_to_the_announcement()
    {
        var (room, announcement) = Announcing.Announced();
        room.Has(Officer, To.RemindOf(announcement));
        var reminder = room.Entries[^1];
        var telling = Tell(room, reminder).First();
        Assert.Equal((announcement, (long?)reminder.Seq), (telling.About, telling.Anew));
    }

    [Fact]
    public void Where_all_have_read_it_or_it_asks_no_more_nobody_is_reminded()
    {
        var (room, announcement) = Announcing.Announced();
        room.When(Amina, To.RemindOf(announcement)).ThenRefused("right.missing");
        room.Has(Amina, To.HaveRead(announcement));
        room.Has(Maria, To.HaveRead(announcement));
        room.When(Officer, To.RemindOf(announcement)).ThenRefused("nothing.changed");
        room.Has(Officer, To.Announce(announcement, on: false));
        room.When(Officer, To.RemindOf(announcement)).ThenRefused("announcement.unknown");
    }

    private static IEnumerable<int> Told(RoomUnderTest room) => Tell(room, room.Entries[^1]).Select(one => one.Participant).Order();

    private static IEnumerable<CsoNet.Collab.Personal.Telling> Tell(RoomUnderTest room, Entry entry) =>
        Notices.Tell(room.State, entry, Given.Wire.ReadEvent(entry)!, new Dictionary<long, Entry>());
}
