using CsoNet.Collab.House;
using CsoNet.Collab.Organizations;
using static CsoNet.Collab.Core.Tests.Cast;

namespace CsoNet.Collab.Core.Tests.House;

public sealed class RegisterOrganizationTests
{
    private static readonly OrganizationProfile Cooperative = new("Maji Women’s Cooperative", OrgKind.CommunityBased, "KE");

    [Fact]
    public void Who_registers_an_organization_is_its_focal_point_and_it_waits_to_be_verified()
    {
        var state = Given
            .House()
            .When(Amina, To.Register(Cooperative))
            .Then(new OrganizationRegistered(Cooperative, OrgVerification.Pending, 17));
        var mark = OrganizationRoll.Of(state).Find(2)!;
        Assert.Equal((OrgVerification.Pending, "KE", 17), (mark.Verification, mark.Country, Assert.Single(mark.FocalPoints)));
        Assert.Equal(AffiliationState.Current, AffiliationRoll.Of(state).StateOf(2));
    }

    [Fact]
    public void An_administrator_enters_an_organization_without_becoming_anything_to_it()
    {
        var ngo = Cooperative with { Kind = OrgKind.NationalNgo };
        Given.House().When(Admin, To.Register(ngo)).Then(new OrganizationRegistered(ngo, OrgVerification.Unverified));
    }

    [Fact]
    public void Who_is_on_the_record_of_the_Council_is_verified_by_it_when_an_administrator_says_so()
    {
        var ngo = Cooperative with { Kind = OrgKind.NationalNgo, Accreditation = new(ConsultativeStatus.Special, "634512", 2012) };
        Given.House().When(Admin, To.Register(ngo)).Then(new OrganizationRegistered(ngo, OrgVerification.VerifiedByEcosocRecord));
        Given.House().When(Amina, To.Register(ngo)).Then(new OrganizationRegistered(ngo, OrgVerification.Pending, 17));
    }

    [Theory]
    [InlineData(OrgKind.UnEntity)]
    [InlineData(OrgKind.StateDelegation)]
    public void Entities_and_delegations_are_entered_by_administrators(OrgKind kind)
    {
        var body = new OrganizationProfile("Kenya", kind, "KE", Entity: kind == OrgKind.UnEntity ? UnEntity.Rco : null);
        Given.House().When(Amina, To.Register(body)).ThenRefused("right.missing");
        Given.House().When(Admin, To.Register(body)).Then(new OrganizationRegistered(body, OrgVerification.VerifiedByUnStaff));
    }

    [Fact]
    public void Nobody_registers_for_others_than_civil_society() => Given.House().When(Maria, To.Register()).ThenRefused("right.missing");

    [Fact]
    public void An_organization_is_registered_in_the_house_and_nowhere_else() =>
        Given.Direct(Amina).When(Amina, To.Register()).ThenRefused("command.unknown");

    [Fact]
    public void What_cannot_be_true_is_refused() => Given.House().When(Amina, To.Register(country: "ZZ")).ThenRefused("organization.wrong");
}
