using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class ChangeOrganizationTests
{
    private static readonly OrganizationProfile Before = new("Maji Women’s Cooperative", OrgKind.CommunityBased, "KE");
    private static readonly OrganizationProfile Described = Before with
    {
        Name = "Maji Cooperative",
        Goals = ["sdg6"],
        Themes = ["genderEquality"],
    };

    [Fact]
    public void A_focal_point_describes_the_own_organization() =>
        HouseUnderTest.Verified().When(Amina, To.Change(2, Described)).Then(new OrganizationChanged(2, Described));

    [Fact]
    public void What_was_verified_only_an_administrator_changes()
    {
        var moved = Before with { Country = "UG" };
        var house = HouseUnderTest.Verified();
        house.When(Amina, To.Change(2, moved)).ThenRefused("right.missing");
        house
            .When(Amina, To.Change(2, Before with { Accreditation = new(ConsultativeStatus.General, "1", 2000) }))
            .ThenRefused("right.missing");
        var state = house.When(Admin, To.Change(2, moved)).Then(new OrganizationChanged(2, moved));
        Assert.Equal("UG", OrganizationRoll.Of(state).Find(2)!.Country);
    }

    [Fact]
    public void Who_waits_may_still_correct_everything() =>
        HouseUnderTest
            .Pending()
            .When(Amina, To.Change(2, Before with { Country = "UG" }))
            .Then(new OrganizationChanged(2, Before with { Country = "UG" }));

    [Fact]
    public void Who_was_declined_asks_again_by_changing_the_profile()
    {
        var house = HouseUnderTest.Pending();
        house.Has(Admin, To.Verify(2, OrgVerification.Unverified, "Nobody knows it"));
        house.When(Amina, To.Change(2, Described)).Then(new OrganizationChanged(2, Described, OrgVerification.Pending));
    }

    [Fact]
    public void Nobody_changes_anothers_organization()
    {
        var house = HouseUnderTest.Verified();
        house.Network();
        house.When(HouseUnderTest.Leila, To.Change(2, Described)).ThenRefused("right.missing");
        house.When(Amina, To.Change(99, Described)).ThenRefused("organization.unknown");
    }

    [Fact]
    public void A_suspended_organization_does_not_describe_itself()
    {
        var house = HouseUnderTest.Verified();
        house.Has(Admin, To.Suspend(2));
        house.When(Amina, To.Change(2, Described)).ThenRefused("organization.suspended");
    }

    [Fact]
    public void Civil_society_does_not_become_a_State() =>
        HouseUnderTest
            .Pending()
            .When(Admin, To.Change(2, Before with { Kind = OrgKind.StateDelegation }))
            .ThenRefused("organization.wrong");
}
