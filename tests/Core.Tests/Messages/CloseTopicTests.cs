using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class CloseTopicTests
{
    [Fact]
    public void Who_presides_closes_a_topic()
    {
        var room = Given.Channel();
        var topic = room.Has(Officer, To.OpenTopic());
        var state = room.When(Officer, To.CloseTopic(topic)).Then(new TopicClosed(topic));
        Assert.True(state.Part<Topics>()!.All[topic].Closed);
    }

    [Fact]
    public void A_participant_closes_no_topic()
    {
        var room = Given.Channel(Amina);
        room.When(Amina, To.CloseTopic(room.Has(Amina, To.OpenTopic()))).ThenRefused("right.missing");
    }

    [Fact]
    public void A_topic_is_closed_once()
    {
        var room = Given.Channel();
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Officer, To.CloseTopic(topic));
        room.When(Officer, To.CloseTopic(topic)).ThenRefused("topic.closed");
    }

    [Fact]
    public void There_is_nothing_to_close_where_no_topic_is() =>
        Given.Channel().When(Officer, To.CloseTopic(99)).ThenRefused("topic.unknown");
}
