using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class ProposeAffiliationTests
{
    [Fact]
    public void Somebody_says_that_they_belong_to_an_organization_and_waits()
    {
        var state = HouseUnderTest.Verified().When(Boris, To.Propose(2)).Then(new AffiliationProposed(2, 23, AffiliationRole.Member));
        Assert.Equal(AffiliationState.Proposed, AffiliationRoll.Of(state).StateOf(5));
        Assert.DoesNotContain(23, OrganizationRoll.Of(state).Find(2)!.FocalPoints);
    }

    [Fact]
    public void A_delegate_may_be_for_one_event() =>
        HouseUnderTest
            .Verified()
            .When(Boris, To.Propose(2, AffiliationRole.Delegate, "hlpf"))
            .Then(new AffiliationProposed(2, 23, AffiliationRole.Delegate, "hlpf"));

    [Theory]
    [InlineData(AffiliationRole.Member, "hlpf")]
    [InlineData(AffiliationRole.Delegate, "No room!")]
    public void Only_delegates_are_sent_and_only_to_rooms(AffiliationRole role, string room) =>
        HouseUnderTest.Verified().When(Boris, To.Propose(2, role, room)).ThenRefused("organization.wrong");

    [Fact]
    public void Delegates_of_States_and_staff_of_the_United_Nations_do_not_belong_to_civil_society()
    {
        var house = HouseUnderTest.Verified();
        house.When(Maria, To.Propose(2, AffiliationRole.Delegate)).ThenRefused("right.missing");
        house.When(Officer, To.Propose(2, AffiliationRole.Staff)).ThenRefused("right.missing");
        house.When(Boris, To.Propose(2, AffiliationRole.Staff)).ThenRefused("right.missing");
    }

    [Fact]
    public void Civil_society_does_not_belong_to_a_delegation_nor_a_delegate_to_an_entity()
    {
        var house = Given.House();
        var peru = house.Has(Admin, To.Register("Peru", OrgKind.StateDelegation, "PE"));
        var desa = house.Has(Admin, To.Register(new OrganizationProfile("UN DESA", OrgKind.UnEntity, Entity: UnEntity.Desa)));
        house.When(Boris, To.Propose(peru, AffiliationRole.Delegate)).ThenRefused("right.missing");
        house.When(Maria, To.Propose(desa, AffiliationRole.Staff)).ThenRefused("right.missing");
        house.When(Maria, To.Propose(peru, AffiliationRole.Delegate)).Then(new AffiliationProposed(peru, 42, AffiliationRole.Delegate));
        house.When(Officer, To.Propose(desa, AffiliationRole.Staff)).Then(new AffiliationProposed(desa, 1, AffiliationRole.Staff));
    }

    [Fact]
    public void Nobody_comes_to_a_suspended_or_unknown_organization()
    {
        var house = HouseUnderTest.Verified();
        house.When(Boris, To.Propose(77)).ThenRefused("organization.unknown");
        house.Has(Admin, To.Suspend(2));
        house.When(Boris, To.Propose(2)).ThenRefused("organization.suspended");
    }
}
