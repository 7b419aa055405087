using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Messages;

public sealed class MoveMessagesTests
{
    private readonly RoomUnderTest room = Given.Channel(Amina);
    private readonly long wells;
    private readonly long pumps;
    private readonly long message;

    public MoveMessagesTests()
    {
        (wells, pumps) = (room.Has(Officer, To.OpenTopic()), room.Has(Officer, To.OpenTopic("Pumps")));
        message = room.Has(Amina, To.Post(topic: wells));
    }

    [Fact]
    public void Who_presides_moves_messages_to_where_they_belong() =>
        room.When(Officer, To.Move(wells, pumps, message)).Then(new MessagesMoved([message], wells, pumps));

    [Fact]
    public void Others_move_nothing_their_own_neither() => room.When(Amina, To.Move(wells, pumps, message)).ThenRefused("right.missing");

    [Fact]
    public void Both_topics_must_be_there_and_the_second_one_open()
    {
        room.When(Officer, To.Move(99, pumps, message)).ThenRefused("topic.unknown");
        room.When(Officer, To.Move(wells, 99, message)).ThenRefused("topic.unknown");
        room.When(Officer, To.Move(wells, wells, message)).ThenRefused("nothing.changed");
        room.Has(Officer, To.CloseTopic(pumps));
        room.When(Officer, To.Move(wells, pumps, message)).ThenRefused("topic.closed");
        room.When(Officer, To.Move(pumps, wells, message)).Then(new MessagesMoved([message], pumps, wells));
    }

    [Fact]
    public void What_is_moved_are_messages_and_not_too_many()
    {
        room.When(Officer, To.Move(wells, pumps)).ThenRefused("command.malformed");
        room.When(Officer, To.Move(wells, pumps, wells)).ThenRefused("message.unknown");
        room.When(Officer, To.Move(wells, pumps, 99)).ThenRefused("message.unknown");
        var many = Enumerable.Range(1, Moving.Most + 1).Select(number => (long)number).ToArray();
        room.When(Officer, To.Move(wells, pumps, many)).ThenRefused("command.malformed");
    }

    [Fact]
    public void It_keeps_its_number_and_leaves_a_pointer()
    {
        var move = room.Has(Officer, To.Move(wells, pumps, message));
        Assert.Equal(pumps, Folded()[message].Topic);
        Assert.Equal((wells, new Pointer(pumps, 1, message)), (Folded()[move].Topic, Folded()[move].Moved));
        Assert.False(Folded()[move].Counts);
    }

    [Fact]
    public void Who_moves_what_another_one_has_moved_moves_nothing()
    {
        room.Has(Officer, To.Move(wells, pumps, message));
        room.Has(Officer, To.Move(wells, room.Has(Officer, To.OpenTopic("Schools")), message));
        Assert.Equal(pumps, Folded()[message].Topic);
    }

    [Fact]
    public void What_was_taken_back_moves_along_and_stays_taken_back()
    {
        room.Has(Amina, To.Retract(message));
        room.Has(Officer, To.Move(wells, pumps, message));
        Assert.Equal((true, pumps, null), (Folded()[message].Gone, Folded()[message].Topic, Folded()[message].Text));
    }

    [Theory]
    [InlineData(RoomKind.Direct)]
    [InlineData(RoomKind.LiveConsultation)]
    public void Some_rooms_know_no_topics(RoomKind kind) => Given.Room(kind).When(Officer, To.Move(1, 2, 1)).ThenRefused("command.unknown");

    private SortedDictionary<long, Message> Folded()
    {
        SortedDictionary<long, Message> messages = [];
        foreach (var entry in room.Entries)
        {
            MessageFold.Fold(messages, Given.Wire.ReadEvent(entry), entry);
        }
        return messages;
    }
}
