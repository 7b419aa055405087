using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class ReadAnnouncementTests
{
    [Fact]
    public void Somebody_says_that_their_organization_has_read_it_and_nobody_has_to_say_it_again()
    {
        var (room, announcement) = Announcing.Announced();
        var state = room.When(Amina, To.HaveRead(announcement)).Then(new AnnouncementRead(announcement, Watch.Id));
        Assert.Equal([Desa.Id, Watch.Id], Announcements.Of(state).All[announcement].Read.Keys);
        room.When(Amina, To.HaveRead(announcement)).ThenRefused("nothing.changed");
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
