using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class LeaveRoomTests
{
    [Fact]
    public void Who_leaves_is_in_the_list_as_gone_and_says_nothing_more()
    {
        var room = Given.Direct(Amina);
        var state = room.When(Amina, To.Leave()).Then(new ParticipantLeft());
        Assert.Equal(Standing.Left, state.Participants[Amina.Number].Standing);
        room.When(Amina, To.Post()).ThenRefused("participant.notJoined");
    }

    [Fact]
    public void An_observer_may_leave() => Given.Direct(Observer).When(Observer, To.Leave()).Then(new ParticipantLeft());

    [Fact]
    public void Who_never_joined_cannot_leave() => Given.Direct().When(Amina, To.Leave()).ThenRefused("participant.notJoined");

    [Fact]
    public void Who_left_cannot_leave_again()
    {
        var room = Given.Direct(Amina);
        room.Has(Amina, To.Leave());
        room.When(Amina, To.Leave()).ThenRefused("participant.notJoined");
    }
}
