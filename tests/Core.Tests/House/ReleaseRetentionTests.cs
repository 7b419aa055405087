using CsoNet.Collab.House;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class ReleaseRetentionTests
{
    private static RoomUnderTest Held()
    {
        var house = Given.House();
        house.Has(Admin, To.Hold("africa"));
        return house;
    }

    [Fact]
    public void An_administrator_ends_a_hold_and_says_why()
    {
        var state = Held().When(Admin, To.Release("africa")).Then(new RetentionReleased("africa", "The case is closed"));
        Assert.False(Holds.Of(state).Keeps("africa"));
    }

    [Fact]
    public void Nobody_else_does_and_nobody_without_a_reason()
    {
        Held().When(Officer, To.Release("africa")).ThenRefused("right.missing");
        Held().When(Admin, To.Release("africa", "")).ThenRefused("reason.missing");
    }

    [Fact]
    public void What_is_not_kept_is_not_released() => Held().When(Admin, To.Release("ke-water")).ThenRefused("nothing.changed");
}
