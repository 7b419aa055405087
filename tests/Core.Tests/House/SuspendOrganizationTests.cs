using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class SuspendOrganizationTests
{
    [Fact]
    public void An_administrator_suspends_with_a_reason()
    {
        var state = HouseUnderTest.Verified().When(Admin, To.Suspend(2, "No report")).Then(new OrganizationSuspended(2, "No report"));
        var mark = OrganizationRoll.Of(state).Find(2)!;
        Assert.Equal((OrgVerification.Suspended, OrgVerification.VerifiedByUnStaff), (mark.Verification, mark.Before));
    }

    [Fact]
    public void Nobody_else_does() => HouseUnderTest.Verified().When(HouseUnderTest.David, To.Suspend(2)).ThenRefused("right.missing");

    [Fact]
    public void Not_twice_not_without_a_reason_and_not_an_unknown_one()
    {
        var house = HouseUnderTest.Verified();
        house.When(Admin, To.Suspend(2, "")).ThenRefused("reason.missing");
        house.When(Admin, To.Suspend(77)).ThenRefused("organization.unknown");
        house.Has(Admin, To.Suspend(2));
        house.When(Admin, To.Suspend(2)).ThenRefused("nothing.changed");
    }
}
