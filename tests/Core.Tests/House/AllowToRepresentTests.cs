using CsoNet.Collab.House;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class AllowToRepresentTests
{
    [Fact]
    public void A_focal_point_lets_a_member_speak_for_the_organization_and_no_longer()
    {
        var house = HouseUnderTest.Verified();
        var affiliation = house.Belongs(Boris);
        house.When(Amina, To.Allow(affiliation)).Then(new AllowedToRepresent(affiliation, 23, On: true));
        house.When(Amina, To.Allow(affiliation, on: false)).Then(new AllowedToRepresent(affiliation, 23, On: false));
    }

    [Fact]
    public void Nobody_lets_themselves_speak()
    {
        var house = HouseUnderTest.Verified();
        house.When(Boris, To.Allow(house.Belongs(Boris))).ThenRefused("right.missing");
    }

    [Fact]
    public void A_focal_point_always_may_and_who_only_asks_to_belong_may_not()
    {
        var house = HouseUnderTest.Verified();
        house.When(Amina, To.Allow(house.Belongs(Boris, AffiliationRole.FocalPoint), on: false)).ThenRefused("nothing.changed");
        house.When(Amina, To.Allow(house.Has(Chen, To.Propose(2)))).ThenRefused("nothing.changed");
    }
}
