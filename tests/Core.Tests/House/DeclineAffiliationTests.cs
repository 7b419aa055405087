using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class DeclineAffiliationTests
{
    [Fact]
    public void A_focal_point_declines_with_a_reason()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        house.When(Amina, To.Decline(proposal, "")).ThenRefused("reason.missing");
        var state = house.When(Amina, To.Decline(proposal, "Not one of us")).Then(new AffiliationDeclined(proposal, 23, "Not one of us"));
        Assert.Equal(AffiliationState.Declined, AffiliationRoll.Of(state).StateOf(proposal));
    }

    [Fact]
    public void Who_was_declined_is_not_approved_and_who_belongs_is_not_declined()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        house.Has(Amina, To.Decline(proposal));
        house.When(Amina, To.Approve(proposal)).ThenRefused("nothing.changed");
        house.When(Amina, To.Decline(house.Belongs(Chen))).ThenRefused("nothing.changed");
    }

    [Fact]
    public void Nobody_else_declines()
    {
        var house = HouseUnderTest.Verified();
        house.When(Boris, To.Decline(house.Has(Boris, To.Propose(2)))).ThenRefused("right.missing");
    }
}
