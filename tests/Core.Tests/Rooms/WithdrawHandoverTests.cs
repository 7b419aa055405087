using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;
using static CsoNet.Collab.Core.Tests.Rooms.Handing;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class WithdrawHandoverTests
{
    [Fact]
    public void What_was_asked_is_taken_back_and_answered_no_more()
    {
        var (room, offer) = Offered();
        room.When(Amina, Withdraw()).Then(new HandoverWithdrawn(offer, Boris.Number));
        room.When(Boris, Accept(offer)).ThenRefused("handover.gone");
    }

    [Fact]
    public void So_is_what_was_accepted_as_long_as_it_has_not_passed()
    {
        var (room, offer) = Agreed();
        room.Has(Amina, Withdraw());
        room.Later(TimeSpan.FromDays(10));
        room.When(Caller.System, Pass(Amina, offer)).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Where_nothing_waits_there_is_nothing_to_take_back()
    {
        var (room, _) = Offered();
        room.When(Chen, Withdraw()).ThenRefused("handover.gone");
        room.Later(TimeSpan.FromDays(15));
        room.When(Amina, Withdraw()).ThenRefused("handover.gone");
    }
}
