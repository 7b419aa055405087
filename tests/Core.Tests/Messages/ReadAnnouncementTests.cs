using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class ReadAnnouncementTests
{
    [Fact]
    public void Somebody_says_that_their_organization_has_read_it_and_nobody_has_to_say_it_again()
    {
        var (room, announcement) = Announcing.Announced();
        var state = room.When(Amina, To.HaveRead(announcement)).Then(new AnnouncementRead(announcement));
        Assert.Equal([Desa.Id, Watch.Id], Announcements.Of(state).All[announcement].ReadIn(state).Keys.Order());
        room.When(Amina, To.HaveRead(announcement)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Of_somebody_who_was_hidden_it_does_not_say_for_whom_they_had_read()
    {
        var (room, announcement) = Announcing.Announced();
        room.Has(Amina, To.HaveRead(announcement));
        Assert.DoesNotContain(Watch.Id, System.Text.Encoding.UTF8.GetString(room.Entries[^1].Data.Utf8!), StringComparison.Ordinal);
        room.Has(CsoNet.Collab.People.Caller.System, To.Hide(Amina));
        Assert.Equal([Desa.Id], Announcements.Of(room.State).All[announcement].ReadIn(room.State).Keys);
    }

    [Fact]
    public void Who_is_there_for_nobody_has_nothing_to_say_nor_who_has_left_their_organization()
    {
        var (room, announcement) = Announcing.Announced();
        room.When(Boris, To.HaveRead(announcement)).ThenRefused("announcement.noOrganization");
        var left = (CsoNet.Collab.People.Caller)Amina with { Mandates = [] };
        room.When(left, To.HaveRead(announcement)).ThenRefused("announcement.noOrganization");
    }

    [Fact]
    public void What_asks_no_more_to_be_read_is_not_read()
    {
        var (room, announcement) = Announcing.Announced();
        room.When(Amina, To.HaveRead(99)).ThenRefused("announcement.unknown");
        room.Has(Officer, To.Retract(announcement));
        room.When(Amina, To.HaveRead(announcement)).ThenRefused("announcement.unknown");
    }
}
