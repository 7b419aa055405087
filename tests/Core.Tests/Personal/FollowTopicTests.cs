using CsoNet.Collab.Personal;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Personal;

public sealed class FollowTopicTests
{
    [Theory]
    [InlineData(TopicLevel.Follow)]
    [InlineData(TopicLevel.Mute)]
    public void Somebody_follows_or_mutes_a_topic(TopicLevel level)
    {
        var state = Given.Me().When(Amina, To.Follow(9, level)).Then(new TopicFollowed("room-1", 9, level));
        Assert.Equal(level, Levels.Of(state).OfTopic("room-1", 9));
        Assert.Equal(TopicLevel.Usual, Levels.Of(state).OfTopic("room-2", 9));
    }

    [Fact]
    public void And_wants_of_it_what_they_want_of_the_room_again()
    {
        var me = Given.Me();
        me.Has(Amina, To.Follow(9));
        me.Has(Amina, To.Follow(9, TopicLevel.Usual));
        Assert.Empty(Levels.Of(me.State).Topics);
    }

    [Fact]
    public void What_is_so_already_is_not_set_again() => Given.Me().When(Amina, To.Follow(9, default)).ThenRefused("nothing.changed");

    [Fact]
    public void A_topic_is_a_number_in_a_room()
    {
        Given.Me().When(Amina, To.Follow(0)).ThenRefused("command.malformed");
        Given.Me().When(Amina, To.Follow(9, room: "No Room")).ThenRefused("command.malformed");
    }

    [Fact]
    public void There_is_an_end_to_it()
    {
        var me = Given.Me();
        for (var topic = 1; topic <= Levels.MostTopics; topic++)
        {
            me.Has(Amina, To.Follow(topic));
        }
        me.When(Amina, To.Follow(9999)).ThenRefused("level.tooMany");
        me.Has(Amina, To.Follow(1, TopicLevel.Mute));
    }
}
