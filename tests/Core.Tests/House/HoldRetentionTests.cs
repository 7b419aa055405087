using CsoNet.Collab.House;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class HoldRetentionTests
{
    [Fact]
    public void An_administrator_keeps_a_room_and_says_why()
    {
        var state = Given.House().When(Admin, To.Hold("africa")).Then(new RetentionHeld("africa", "A court asks for it"));
        Assert.True(Holds.Of(state).Keeps("africa"));
        Assert.False(Holds.Of(state).Keeps("ke-water"));
    }

    [Fact]
    public void Nobody_else_does_and_nobody_without_a_reason()
    {
        Given.House().When(Officer, To.Hold("africa")).ThenRefused("right.missing");
        Given.House().When(Amina, To.Hold("africa")).ThenRefused("right.missing");
        Given.House().When(Admin, To.Hold("africa", "  ")).ThenRefused("reason.missing");
    }

    [Fact]
    public void Neither_the_house_nor_what_is_no_room_is_kept()
    {
        Given.House().When(Admin, To.Hold("house")).ThenRefused("room.unknown");
        Given.House().When(Admin, To.Hold("No room!")).ThenRefused("room.unknown");
    }

    [Fact]
    public void A_room_that_is_kept_is_not_kept_twice()
    {
        var house = Given.House();
        house.Has(Admin, To.Hold("africa"));
        house.When(Admin, To.Hold("africa", "Another court")).ThenRefused("nothing.changed");
    }
}
