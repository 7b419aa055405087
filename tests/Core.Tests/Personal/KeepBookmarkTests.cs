using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class KeepBookmarkTests
{
    [Fact]
    public void Somebody_keeps_a_message_for_later_and_has_done_with_it()
    {
        var me = Given.Me();
        var state = me.When(Amina, To.Keep(345)).Then(new BookmarkKept("room-1", 345, On: true));
        Assert.Equal(new Bookmark("room-1", 345, 2), Bookmarks.Of(state).Find("room-1", 345));
        me.When(Amina, To.Keep(345)).ThenRefused("nothing.changed");
        state = me.When(Amina, To.Keep(345, on: false)).Then(new BookmarkKept("room-1", 345, On: false));
        Assert.Empty(Bookmarks.Of(state).All);
    }

    [Fact]
    public void What_is_not_kept_is_not_let_go() => Given.Me().When(Amina, To.Keep(345, on: false)).ThenRefused("nothing.changed");

    [Fact]
    public void A_message_is_a_number_in_a_room()
    {
        Given.Me().When(Amina, To.Keep(0)).ThenRefused("command.malformed");
        Given.Me().When(Amina, To.Keep(5, room: "me/17")).ThenRefused("command.malformed");
    }

    [Fact]
    public void There_is_an_end_to_it()
    {
        var me = Given.Me();
        for (var message = 1; message <= Bookmarks.Most; message++)
        {
            me.Has(Amina, To.Keep(message));
        }
        me.When(Amina, To.Keep(9999)).ThenRefused("bookmark.tooMany");
    }
}
