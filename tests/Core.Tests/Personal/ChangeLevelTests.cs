using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class ChangeLevelTests
{
    [Theory]
    [InlineData(RoomLevel.Everything)]
    [InlineData(RoomLevel.Mentions)]
    [InlineData(RoomLevel.Nothing)]
    public void Somebody_says_how_much_of_a_room_they_want(RoomLevel level)
    {
        var state = Given.Me().When(Amina, To.Level(level)).Then(new LevelChanged("room-1", level));
        Assert.Equal(level, Levels.Of(state).OfRoom("room-1"));
        Assert.Equal(RoomLevel.Followed, Levels.Of(state).OfRoom("room-2"));
    }

    [Fact]
    public void What_is_as_usual_is_not_kept()
    {
        var me = Given.Me();
        me.Has(Amina, To.Level(RoomLevel.Nothing));
        me.Has(Amina, To.Level(RoomLevel.Followed));
        Assert.Empty(Levels.Of(me.State).Rooms);
    }

    [Fact]
    public void What_is_so_already_is_not_set_again() => Given.Me().When(Amina, To.Level(default)).ThenRefused("nothing.changed");

    [Fact]
    public void Only_rooms_have_a_level() => Given.Me().When(Amina, To.Level(RoomLevel.Nothing, "me/17")).ThenRefused("command.malformed");

    [Fact]
    public void There_is_an_end_to_it()
    {
        var me = Given.Me();
        for (var i = 0; i < Levels.MostRooms; i++)
        {
            me.Has(Amina, To.Level(RoomLevel.Nothing, $"room-{i}"));
        }
        me.When(Amina, To.Level(RoomLevel.Nothing, "one-more")).ThenRefused("level.tooMany");
        me.Has(Amina, To.Level(RoomLevel.Mentions, "room-0"));
    }
}
