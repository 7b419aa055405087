using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class RenameTopicTests
{
    [Fact]
    public void Who_presides_renames_a_topic()
    {
        var room = Given.Channel();
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        var state = room.When(Officer, To.RenameTopic(topic, "Les puits")).Then(new TopicRenamed(topic, "Les puits"));
        Assert.Equal("Les puits", state.Part<Topics>()!.All[topic].Title);
    }

    [Fact]
    public void A_participant_does_not_even_the_own_one()
    {
        var room = Given.Channel(Amina);
        room.When(Amina, To.RenameTopic(room.Has(Amina, To.OpenTopic()))).ThenRefused("right.missing");
    }

    [Fact]
    public void What_is_no_topic_or_is_closed_keeps_its_title()
    {
        var room = Given.Channel();
        room.When(Officer, To.RenameTopic(1)).ThenRefused("topic.unknown");
        var topic = room.Has(Officer, To.OpenTopic());
        room.Has(Officer, To.CloseTopic(topic));
        room.When(Officer, To.RenameTopic(topic)).ThenRefused("topic.closed");
    }

    [Fact]
    public void The_title_obeys_the_same_bounds()
    {
        var room = Given.Channel();
        var topic = room.Has(Officer, To.OpenTopic("Wells"));
        room.When(Officer, To.RenameTopic(topic, "Wells")).ThenRefused("nothing.changed");
        room.When(Officer, To.RenameTopic(topic, "")).ThenRefused("title.empty");
        room.When(Officer, To.RenameTopic(topic, new string('x', 121))).ThenRefused("title.tooLong");
    }
}
