using CsoNet.Collab.Rooms;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.Rooms;

public sealed class WithdrawAskingTests
{
    [Fact]
    public void Who_asked_may_think_again()
    {
        var room = Given.Room(To.Open(visibility: Visibility.Listed));
        room.Has(Amina, To.Ask());
        Assert.Empty(room.When(Amina, To.WithdrawAsking()).Then(new AskingWithdrawn()).Requests);
    }

    [Fact]
    public void What_nobody_asked_is_not_withdrawn() =>
        Given.Room(To.Open(visibility: Visibility.Listed)).When(Amina, To.WithdrawAsking()).ThenRefused("request.unknown");
}
