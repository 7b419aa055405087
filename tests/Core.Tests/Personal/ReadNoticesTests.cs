using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class ReadNoticesTests
{
    [Fact]
    public void What_was_read_is_unread_no_more_on_any_screen()
    {
        var me = Given.Me();
        var (one, two) = (me.Has(Caller.System, To.Notice(345)), me.Has(Caller.System, To.Notice(346)));
        var state = me.When(Amina, To.Read(one, 99)).Then(new NoticesRead([one]));
        Assert.Equal([two], Notices.Of(state).Unread.Keys);
    }

    [Fact]
    public void What_was_read_before_is_not_read_again()
    {
        var me = Given.Me();
        me.When(Amina, To.Read(2)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void So_many_are_read_at_once_and_at_least_one()
    {
        var me = Given.Me();
        me.When(Amina, To.Read()).ThenRefused("command.malformed");
        me.When(Amina, To.Read([.. Enumerable.Range(1, 501).Select(number => (long)number)])).ThenRefused("command.malformed");
    }

    [Fact]
    public void Notices_up_to_a_message_are_found_by_room_and_topic()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.Notice(10, topic: 3));
        me.Has(Caller.System, To.Notice(20, topic: 3));
        me.Has(Caller.System, To.Notice(15, topic: 4));
        me.Has(Caller.System, To.Notice(10, "room-2", topic: 3));
        var notices = Notices.Of(me.State);
        Assert.Equal([2L], notices.UpTo("room-1", 3, 15));
        Assert.Equal([2L, 4], notices.UpTo("room-1", topic: null, 15));
    }
}
