using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class WithdrawOrganizationTests
{
    [Fact]
    public void The_status_of_a_suspended_organization_may_be_withdrawn()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Suspend(2));
        var state = house.When(Admin, To.Withdraw(2, "Four more years")).Then(new OrganizationWithdrawn(2, "Four more years"));
        var mark = OrganizationRoll.Of(state).Find(2)!;
        Assert.Equal((OrgVerification.Withdrawn, OrgVerification.VerifiedByUnStaff), (mark.Verification, mark.Before));
    }

    [Fact]
    public void Nobody_but_an_administrator_withdraws() =>
        HouseUnderTest.Verified().When(Amina, To.Withdraw(2)).ThenRefused("right.missing");

    [Fact]
    public void Not_twice_not_without_a_reason_and_not_an_unknown_one()
    {
        var house = HouseUnderTest.Verified();
        house.When(Admin, To.Withdraw(2, "")).ThenRefused("reason.missing");
        house.When(Admin, To.Withdraw(77)).ThenRefused("organization.unknown");
        house.Has(Admin, To.Withdraw(2));
        house.When(Admin, To.Withdraw(2)).ThenRefused("nothing.changed");
    }
}
