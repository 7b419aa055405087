using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class EndAffiliationTests
{
    [Fact]
    public void Somebody_leaves()
    {
        var house = HouseUnderTest.Verified();
        var affiliation = house.Belongs(Boris);
        var state = house.When(Boris, To.End(affiliation)).Then(new AffiliationEnded(affiliation, 2, 23, AffiliationRole.Member));
        Assert.Equal(AffiliationState.Ended, AffiliationRoll.Of(state).StateOf(affiliation));
    }

    [Fact]
    public void A_focal_point_says_that_somebody_belongs_to_them_no_more()
    {
        var house = HouseUnderTest.Verified();
        var affiliation = house.Belongs(Boris);
        house
            .When(Amina, To.End(affiliation, "Has left us"))
            .Then(new AffiliationEnded(affiliation, 2, 23, AffiliationRole.Member, Reason: "Has left us"));
    }

    [Fact]
    public void A_proposal_is_taken_back()
    {
        var house = HouseUnderTest.Verified();
        var proposal = house.Has(Boris, To.Propose(2));
        var state = house.When(Boris, To.End(proposal)).Then(new AffiliationEnded(proposal, 2, 23, AffiliationRole.Member));
        Assert.Equal(AffiliationState.Declined, AffiliationRoll.Of(state).StateOf(proposal));
    }

    [Fact]
    public void The_last_focal_point_names_another_one_first()
    {
        var house = HouseUnderTest.Verified();
        house.When(Amina, To.End(2)).ThenRefused("affiliation.lastFocalPoint");
        var successor = house.Belongs(Boris, AffiliationRole.FocalPoint);
        var state = house.When(Amina, To.End(2)).Then(new AffiliationEnded(2, 2, 17, AffiliationRole.FocalPoint));
        Assert.Equal(23, Assert.Single(OrganizationRoll.Of(state).Find(2)!.FocalPoints));
        house
            .When(Admin, To.End(successor, "Court order"))
            .Then(new AffiliationEnded(successor, 2, 23, AffiliationRole.FocalPoint, Reason: "Court order"));
    }

    [Fact]
    public void Who_was_a_focal_point_decides_nothing_any_more()
    {
        var house = HouseUnderTest.Verified();
        house.Belongs(Boris, AffiliationRole.FocalPoint);
        house.Has(Amina, To.End(2));
        house.When(Amina, To.Approve(house.Has(Chen, To.Propose(2)))).ThenRefused("right.missing");
    }

    [Fact]
    public void Nobody_ends_anothers_affiliation_and_none_ends_twice()
    {
        var house = HouseUnderTest.Verified();
        var affiliation = house.Belongs(Boris);
        house.When(Chen, To.End(affiliation)).ThenRefused("right.missing");
        house.When(Boris, To.End(99)).ThenRefused("affiliation.unknown");
        house.Has(Boris, To.End(affiliation));
        house.When(Boris, To.End(affiliation)).ThenRefused("nothing.changed");
    }
}
