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

    [Fact]
    public void The_last_one_who_presides_hands_over_before_leaving()
    {
        var room = Given.Direct(Amina);
        room.When(Officer, To.Leave()).ThenRefused("presiding.last");
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Amina));
        room.Has(Officer, To.Leave());
        room.When(Amina, To.Leave()).ThenRefused("presiding.last");
    }

    [Fact]
    public void A_closed_room_needs_nobody_who_presides()
    {
        var room = Given.Direct();
        room.Has(Officer, To.Close());
        room.Has(Officer, To.Leave());
    }

    [Fact]
    public void Who_may_not_name_another_one_does_not_count_as_presiding()
    {
        var room = Given.Room(RoomKind.NationalDialogue, Amina);
        room.Has(Officer, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        room.When(Officer, To.Leave()).ThenRefused("presiding.last");
        room.Has(Amina, To.Leave());
    }
}
