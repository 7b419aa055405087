using CsoNet.Collab.House;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class PublishSealTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void The_system_publishes_the_root_of_the_day()
    {
        var state = Given.House().When(Caller.System, To.PublishSeal(Monday)).Then(new SealPublished(Monday, new string('a', 64), 3));
        Assert.Equal(Monday, state.Part<Seals>()!.LastDay);
    }

    [Fact]
    public void A_day_is_sealed_once_and_no_day_before_it_afterwards()
    {
        var house = Given.House();
        house.Has(Caller.System, To.PublishSeal(Monday));
        house.When(Caller.System, To.PublishSeal(Monday)).ThenRefused("nothing.changed");
        house.When(Caller.System, To.PublishSeal(Monday.AddDays(-1))).ThenRefused("nothing.changed");
        house.Has(Caller.System, To.PublishSeal(Monday.AddDays(1)));
    }

    [Fact]
    public void Nobody_else_publishes_a_seal() => Given.House().When(Admin, To.PublishSeal(Monday)).ThenRefused("right.missing");

    [Fact]
    public void A_seal_belongs_to_the_house() => Given.Direct().When(Caller.System, To.PublishSeal(Monday)).ThenRefused("command.unknown");
}
