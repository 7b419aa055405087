using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class RestoreOrganizationTests
{
    [Fact]
    public void What_is_restored_is_what_it_was()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Suspend(2));
        house.Has(Admin, To.Withdraw(2));
        var state = house
            .When(Admin, To.Restore(2, "Report"))
            .Then(new OrganizationRestored(2, OrgVerification.VerifiedByUnStaff, "Report"));
        Assert.Null(OrganizationRoll.Of(state).Find(2)!.Before);
    }

    [Fact]
    public void Nothing_is_restored_that_was_not_taken() =>
        HouseUnderTest.Verified().When(Admin, To.Restore(2)).ThenRefused("nothing.changed");

    [Fact]
    public void Only_administrators_restore_and_they_say_why()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Suspend(2));
        house.When(Amina, To.Restore(2)).ThenRefused("right.missing");
        house.When(Admin, To.Restore(2, "")).ThenRefused("reason.missing");
        house.When(Admin, To.Restore(77)).ThenRefused("organization.unknown");
    }
}
