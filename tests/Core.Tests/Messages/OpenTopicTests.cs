using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class OpenTopicTests
{
    [Fact]
    public void Anybody_who_contributes_opens_a_topic_in_a_channel()
    {
        var state = Given.Channel(Amina).When(Amina, To.OpenTopic("Wells")).Then(new TopicOpened("Wells"));
        Assert.Equal(new Topic(3, "Wells"), state.Part<Topics>()!.All[3]);
    }

    [Fact]
    public void In_a_dialogue_the_topics_are_the_guiding_questions_of_those_who_preside()
    {
        var room = Given.Room(RoomKind.NationalDialogue, Amina);
        room.When(Amina, To.OpenTopic()).ThenRefused("right.missing");
        room.When(Officer, To.OpenTopic("What does your village need?")).Then(new TopicOpened("What does your village need?"));
    }

    [Theory]
    [InlineData(RoomKind.Direct)]
    [InlineData(RoomKind.LiveConsultation)]
    public void Some_rooms_know_no_topics(RoomKind kind) => Given.Room(kind).When(Officer, To.OpenTopic()).ThenRefused("command.unknown");

    [Fact]
    public void A_title_is_needed_and_has_an_end()
    {
        Given.Channel().When(Officer, To.OpenTopic("")).ThenRefused("title.empty");
        Given.Channel().When(Officer, To.OpenTopic(new string('x', 121))).ThenRefused("title.tooLong");
    }

    [Fact]
    public void Observers_open_no_topics() => Given.Channel(Observer).When(Observer, To.OpenTopic()).ThenRefused("right.missing");
}
