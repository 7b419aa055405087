using CsoNet.Collab.Messages;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class SplitTopicTests
{
    [Fact]
    public void Who_presides_makes_a_topic_of_its_own_out_of_some_messages()
    {
        var room = Given.Channel(Amina);
        var wells = room.Has(Officer, To.OpenTopic());
        var (one, two) = (room.Has(Amina, To.Post(topic: wells)), room.Has(Amina, To.Post(topic: wells)));
        var split = room.When(Officer, To.Split(wells, "Pumps", two, one, two));
        var state = split.Then(new TopicSplit("Pumps", [one, two], wells));
        Assert.Equal(new Topic(split.Entry!.Seq, "Pumps"), state.Part<Topics>()!.All[split.Entry.Seq]);
        room.When(Amina, To.Post(topic: split.Entry.Seq)).Then(new MessagePosted("Good morning", split.Entry.Seq));
    }

    [Fact]
    public void A_topic_that_is_concluded_can_still_be_put_in_order()
    {
        var room = Given.Channel(Amina);
        var wells = room.Has(Officer, To.OpenTopic());
        var message = room.Has(Amina, To.Post(topic: wells));
        room.Has(Officer, To.CloseTopic(wells));
        room.When(Officer, To.Split(wells, "Pumps", message)).Then(new TopicSplit("Pumps", [message], wells));
    }

    [Fact]
    public void It_needs_a_title_a_topic_and_messages()
    {
        var room = Given.Channel(Amina);
        var wells = room.Has(Officer, To.OpenTopic());
        var message = room.Has(Amina, To.Post(topic: wells));
        room.When(Officer, To.Split(wells, " ", message)).ThenRefused("title.empty");
        room.When(Officer, To.Split(99, "Pumps", message)).ThenRefused("topic.unknown");
        room.When(Officer, To.Split(wells, "Pumps")).ThenRefused("command.malformed");
        room.When(Officer, To.Split(wells, "Pumps", wells)).ThenRefused("message.unknown");
        room.When(Amina, To.Split(wells, "Pumps", message)).ThenRefused("right.missing");
    }
}
