using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class DecideOrganizationTests
{
    [Fact]
    public void An_administrator_verifies_what_was_vouched_for()
    {
        var house = HouseUnderTest.Pending();
        house.Has(HouseUnderTest.David, To.Vouch(2));
        var state = house
            .When(Admin, To.Verify(2))
            .Then(new OrganizationDecided(2, OrgVerification.VerifiedByUnStaff, "Known to the country team"));
        Assert.True(OrganizationRoll.Of(state).Find(2)!.Verification.IsVerified());
    }

    [Theory]
    [InlineData(OrgVerification.VerifiedByUnStaff)]
    [InlineData(OrgVerification.VerifiedByFocalNetwork)]
    [InlineData(OrgVerification.VerifiedByEcosocRecord)]
    [InlineData(OrgVerification.Suspended)]
    public void Nothing_is_verified_without_its_ground(OrgVerification verification) =>
        HouseUnderTest.Pending().When(Admin, To.Verify(2, verification)).ThenRefused("organization.notVouched");

    [Fact]
    public void Declining_needs_no_ground_but_a_reason()
    {
        var house = HouseUnderTest.Pending();
        house.When(Admin, To.Verify(2, OrgVerification.Unverified, " ")).ThenRefused("reason.missing");
        house.When(Admin, To.Verify(2, OrgVerification.Unverified, new string('x', 1001))).ThenRefused("message.tooLong");
        house
            .When(Admin, To.Verify(2, OrgVerification.Unverified, "Unknown"))
            .Then(new OrganizationDecided(2, OrgVerification.Unverified, "Unknown"));
    }

    [Fact]
    public void Only_administrators_decide()
    {
        var house = HouseUnderTest.Pending();
        house.Has(HouseUnderTest.David, To.Vouch(2));
        house.When(HouseUnderTest.David, To.Verify(2)).ThenRefused("right.missing");
        house.When(Amina, To.Verify(2)).ThenRefused("right.missing");
    }

    [Fact]
    public void Nothing_is_decided_twice_nor_about_a_suspended_or_unknown_organization()
    {
        var house = HouseUnderTest.Verified();
        house.When(Admin, To.Verify(2)).ThenRefused("nothing.changed");
        house.Has(Admin, To.Suspend(2));
        house.When(Admin, To.Verify(2)).ThenRefused("organization.suspended");
        house.When(Admin, To.Verify(77)).ThenRefused("organization.unknown");
    }
}
