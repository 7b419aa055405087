using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class CloseRoomTests
{
    [Fact]
    public void Who_presides_closes_the_room_with_or_without_a_reason()
    {
        Assert.True(Given.Direct().When(Officer, To.Close("The term has ended")).Then(new RoomClosed("The term has ended")).Closed);
        Assert.True(Given.Direct().When(Officer, To.Close()).Then(new RoomClosed()).Closed);
    }

    [Fact]
    public void A_participant_may_not_close_the_room() => Given.Direct(Amina).When(Amina, To.Close()).ThenRefused("right.missing");

    [Fact]
    public void A_reason_has_an_end()
    {
        Assert.NotNull(Given.Direct().When(Officer, To.Close(new string('x', 1000))).Event);
        Given.Direct().When(Officer, To.Close(new string('x', 1001))).ThenRefused("message.tooLong");
    }

    [Fact]
    public void A_room_is_closed_once()
    {
        var room = Given.Direct();
        room.Has(Officer, To.Close());
        room.When(Officer, To.Close()).ThenRefused("room.closed");
    }

    [Fact]
    public void In_a_closed_room_nothing_new_is_said_but_one_may_leave_retract_and_be_removed()
    {
        var room = Given.Direct(Amina, Boris);
        var message = room.Has(Amina, To.Post());
        room.Has(Officer, To.Close());
        room.When(Amina, To.Post()).ThenRefused("room.closed");
        room.When(Amina, To.Edit(message)).ThenRefused("room.closed");
        room.When(Chen, To.Join()).ThenRefused("room.closed");
        room.When(Amina, To.Retract(message)).Then(new CsoNet.Collab.Messages.MessageRetracted(message));
        room.When(Amina, To.Leave()).Then(new ParticipantLeft());
        room.When(Officer, To.Remove(Boris, "Asked for it")).Then(new ParticipantRemoved(Boris.Number, "Asked for it"));
    }
}
