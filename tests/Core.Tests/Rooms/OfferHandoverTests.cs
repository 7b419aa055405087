using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class OfferHandoverTests
{
    [Fact]
    public void A_coordinator_asks_somebody_to_take_over_and_nothing_has_changed_yet()
    {
        var (room, _) = Given();
        var (from, until) = (room.InDays(10), room.InDays(400));
        var state = room.When(Amina, Offer(Boris, from, until))
            .Then(new HandoverOffered(Boris.Number, RoomRole.NetworkCoordinator, from, until));
        Assert.Equal((RoomRole.NetworkCoordinator, RoomRole.Participant), (room.RoleOf(Amina), room.RoleOf(Boris)));
        Assert.Equal(Boris.Number, state.Handovers[Amina.Number].To);
    }

    [Fact]
    public void Only_an_office_of_ones_own_is_handed_over()
    {
        var (room, _) = Given();
        room.When(Chen, Offer(Boris)).ThenRefused("right.missing");
        room.When(Observer, Offer(Boris)).ThenRefused("right.missing");
        room.When(Officer, Offer(Boris)).Then(new HandoverOffered(Boris.Number, RoomRole.Convener));
    }

    [Fact]
    public void Nobody_is_asked_who_could_not_hold_it_holds_one_or_is_not_there()
    {
        var (room, _) = Given();
        room.When(Amina, Offer(Maria)).ThenRefused("participant.unknown");
        room.When(Amina, Offer(Observer)).ThenRefused("right.missing");
        room.When(Amina, Offer(Officer)).ThenRefused("handover.presides");
        room.When(Amina, Offer(Amina)).ThenRefused("handover.presides");
    }

    [Fact]
    public void The_times_can_be_foreseen()
    {
        var (room, _) = Given();
        room.When(Amina, Offer(Boris, room.InDays(-1))).ThenRefused("handover.time");
        room.When(Amina, Offer(Boris, room.InDays(400))).ThenRefused("handover.time");
        room.When(Amina, Offer(Boris, long.MaxValue)).ThenRefused("handover.time");
        room.When(Amina, Offer(Boris, room.InDays(10), room.InDays(9))).ThenRefused("term.wrong");
        room.When(Amina, Offer(Boris, null, room.InDays(6 * 366))).ThenRefused("term.wrong");
        room.When(Amina, Offer(Boris, null, long.MaxValue)).ThenRefused("term.wrong");
    }

    [Fact]
    public void A_successor_for_a_time_needs_somebody_who_presides_on_after_it()
    {
        var (room, _) = Given();
        room.When(Officer, Offer(Boris, null, room.InDays(30))).ThenRefused("presiding.last");
        room.When(Officer, Offer(Boris)).Then(new HandoverOffered(Boris.Number, RoomRole.Convener));
    }

    [Fact]
    public void Asked_again_the_last_asking_counts_until_somebody_has_accepted()
    {
        var (room, offer) = Offered();
        var other = room.Has(Amina, Offer(Chen, room.InDays(5)));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
        room.Has(Chen, Accept(other));
        room.When(Amina, Offer(Boris)).ThenRefused("handover.agreed");
    }

    [Fact]
    public void Where_the_successor_has_gone_another_one_is_asked_and_the_coordinator_is_reminded_again()
    {
        var (room, named) = Given();
        room.Has(Boris, Accept(room.Has(Amina, Offer(Boris, room.InDays(20)))));
        room.Has(Boris, To.Leave());
        Assert.False(room.State.Handovers[Amina.Number].Stands(room.State, Amina.Number, room.Now));
        room.When(Caller.System, Remind(Amina, named))
            .Then(new TermReminded(Amina.Number, room.State.Participants[Amina.Number].Term!.Ends));
        room.When(Amina, Offer(Chen)).Then(new HandoverOffered(Chen.Number, RoomRole.NetworkCoordinator));
    }

    [Fact]
    public void Nobody_but_those_who_run_the_room_reads_that_somebody_was_asked()
    {
        var happening = Tests.Given.Wire.Happening("handover.offered")!;
        Assert.Equal(Audience.Podium, happening.For);
    }
}
