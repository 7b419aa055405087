using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class GiveNoticeTests
{
    [Fact]
    public void The_hub_tells_somebody_something_and_it_is_unread()
    {
        var state = Given.Me().When(Caller.System, To.Notice(345, topic: 9)).Then(new NoticeGiven("reply", "room-1", 345, 9, By: 23));
        Assert.Equal(new UnreadNotice("reply", "room-1", 345, 9), Notices.Of(state).Unread[2]);
    }

    [Fact]
    public void Nobody_tells_themselves_something() => Given.Me().When(Amina, To.Notice(345)).ThenRefused("right.missing");

    [Fact]
    public void Who_wants_nothing_of_a_room_or_topic_is_told_only_what_is_about_their_own_doing()
    {
        var me = Given.Me();
        me.Has(Amina, To.Level(RoomLevel.Nothing));
        me.Has(Amina, To.Follow(9, TopicLevel.Mute, "room-2"));
        me.When(Caller.System, To.Notice(345)).ThenRefused("notice.unwanted");
        me.When(Caller.System, To.Notice(345, "room-2", topic: 9)).ThenRefused("notice.unwanted");
        me.Has(Caller.System, To.Notice(345, "room-2", topic: 10));
        me.Has(Caller.System, To.Notice(345, weight: NoticeWeight.Own));
        me.Has(Caller.System, To.Notice(346, weight: NoticeWeight.Urgent));
        Assert.Equal(3, Notices.Of(me.State).Unread.Count);
    }

    [Fact]
    public void Of_more_unread_notices_than_anybody_reads_the_oldest_count_as_read()
    {
        var me = Given.Me();
        for (var about = 1; about <= Notices.MostUnread + 3; about++)
        {
            me.Has(Caller.System, To.Notice(about));
        }
        var unread = Notices.Of(me.State).Unread;
        Assert.Equal((Notices.MostUnread, 4L), (unread.Count, unread.First().Value.About));
    }
}
