using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class DeclineHandoverTests
{
    [Fact]
    public void Whoever_declines_tells_nobody_and_for_whoever_has_asked_it_waits_on()
    {
        var (room, offer) = Offered();
        room.When(Boris, Decline(offer)).Then(new HandoverDeclined(offer));
        Assert.Equal(Audience.None, Tests.Given.Wire.Happening("handover.declined")!.For);
        Assert.True(room.State.Handovers[Amina.Number].Stands(room.State, Amina.Number, room.Now));
        Assert.Equal((RoomRole.NetworkCoordinator, RoomRole.Participant), (room.RoleOf(Amina), room.RoleOf(Boris)));
    }

    [Fact]
    public void After_that_it_is_answered_no_more_and_may_be_asked_again()
    {
        var (room, offer) = Offered();
        room.Has(Boris, Decline(offer));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
        room.When(Boris, Decline(offer)).ThenRefused("handover.gone");
        room.When(Amina, Withdraw()).Then(new HandoverWithdrawn(offer, Boris.Number));
        room.Has(Boris, Accept(room.Has(Amina, Offer(Boris))));
    }

    [Fact]
    public void Nobody_declines_for_somebody_else()
    {
        var (room, offer) = Offered();
        room.When(Chen, Decline(offer)).ThenRefused("handover.gone");
    }
}
