using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class ErasePersonTests
{
    [Fact]
    public void Nothing_of_the_person_is_left_in_the_state_and_nobody_sees_it_any_more()
    {
        var me = Given.Me();
        me.Has(Caller.System, To.Notice(345));
        me.Has(Amina, To.Level(RoomLevel.Nothing));
        me.Has(Amina, To.Keep(345));
        var state = me.When(Caller.System, To.ErasePerson()).Then(new PersonErased());
        Assert.Empty(Notices.Of(state).Unread);
        Assert.Empty(Levels.Of(state).Rooms);
        Assert.Empty(Bookmarks.Of(state).All);
        Assert.Equal(Audience.None, Rights.AudienceOf(state, Amina));
        me.When(Caller.System, To.Notice(346)).ThenRefused("room.closed");
    }

    [Fact]
    public void A_person_does_not_do_this_by_a_command() => Given.Me().When(Amina, To.ErasePerson()).ThenRefused("right.missing");
}
