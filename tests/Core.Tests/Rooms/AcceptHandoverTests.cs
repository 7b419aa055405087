using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class AcceptHandoverTests
{
    [Fact]
    public void From_the_moment_it_is_accepted_the_tools_are_the_successors_in_one_entry()
    {
        var (room, offer) = Offered(until: 400);
        var until = room.State.Handovers[Amina.Number].Until;
        room.When(Boris, Accept(offer)).Then(new ParticipantRoleChanged(Boris.Number, RoomRole.NetworkCoordinator, until, Amina.Number));
        Assert.Equal((RoomRole.Participant, RoomRole.NetworkCoordinator), (room.RoleOf(Amina), room.RoleOf(Boris)));
        Assert.Equal((null, until), (room.State.Participants[Amina.Number].Term, room.State.Participants[Boris.Number].Term?.Ends));
        Assert.Empty(room.State.Handovers);
        room.When(Amina, To.Rename("Afterwards")).ThenRefused("right.missing");
        room.When(Boris, To.Rename("In office")).Then(new RoomRenamed("In office"));
    }

    [Fact]
    public void Where_a_time_was_named_it_waits_for_that_time()
    {
        var (room, offer) = Offered(from: 10);
        var from = room.State.Handovers[Amina.Number].From!.Value;
        var state = room.When(Boris, Accept(offer)).Then(new HandoverAccepted(offer, Amina.Number, from));
        Assert.True(state.Handovers[Amina.Number].Accepted);
        Assert.Equal((RoomRole.NetworkCoordinator, RoomRole.Participant), (room.RoleOf(Amina), room.RoleOf(Boris)));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
    }

    [Fact]
    public void Accepted_after_that_time_it_passes_at_once()
    {
        var (room, offer) = Offered(from: 3);
        room.Later(TimeSpan.FromDays(4));
        room.Has(Boris, Accept(offer));
        Assert.Equal(RoomRole.NetworkCoordinator, room.RoleOf(Boris));
    }

    [Fact]
    public void Nobody_accepts_what_was_asked_of_somebody_else_or_two_weeks_ago()
    {
        var (room, offer) = Offered();
        room.When(Chen, Accept(offer)).ThenRefused("handover.gone");
        room.Later(TimeSpan.FromDays(15));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
        Assert.Equal(RoomRole.NetworkCoordinator, room.RoleOf(Amina));
    }

    [Fact]
    public void What_is_not_ones_own_any_more_is_not_handed_over()
    {
        var (room, offer) = Offered();
        room.Has(Officer, To.MakeA(RoomRole.Participant, Amina));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
    }

    [Fact]
    public void The_one_who_convened_hands_over_for_good_and_somebody_always_presides()
    {
        var room = Tests.Given.Room(RoomKind.RegionalChannel, Amina);
        var offer = room.Has(Officer, Offer(Amina));
        room.Has(Amina, Accept(offer));
        Assert.Equal((RoomRole.Convener, RoomRole.Participant), (room.RoleOf(Amina), room.RoleOf(Officer)));
        room.When(Amina, To.Leave()).ThenRefused("presiding.last");
    }

    [Fact]
    public void Where_meanwhile_nobody_else_presides_on_the_office_has_no_end()
    {
        var (room, _) = Given();
        room.Has(Officer, To.MakeA(RoomRole.Moderator, Chen));
        var offer = room.Has(Amina, Offer(Boris, null, room.InDays(400)));
        room.Has(Chen, To.MakeA(RoomRole.Participant, Officer));
        room.Has(Chen, To.MakeA(RoomRole.NetworkCoordinator, Amina));
        room.Has(Chen, To.Leave());
        room.Has(Boris, Accept(offer));
        Assert.Null(room.State.Participants[Boris.Number].Term);
    }
}
