using System.Globalization;
using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Server.Http;

/// <summary>The public profile of an organization.</summary>
internal sealed record OrganizationShape(
    string Id,
    string Name,
    string? Latin,
    OrgKind Kind,
    string? Country,
    IReadOnlyList<RegionalCommission> Commissions,
    RegionalCommission? Home,
    Accreditation? Accreditation,
    UnEntity? Entity,
    IReadOnlyList<MajorGroup> MajorGroups,
    IReadOnlyList<OtherStakeholder> Stakeholders,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Goals,
    string? Website,
    OrgVerification Verification,
    IReadOnlyList<Voucher> Vouchers,
    long Registered
)
{
    public static OrganizationShape Of(Organization organization)
    {
        var profile = organization.Profile;
        return new(
            organization.Number.ToString(CultureInfo.InvariantCulture),
            profile.Name,
            profile.Latin,
            profile.Kind,
            profile.Country,
            [.. profile.EligibleFor(Countries.Here)],
            profile.Home,
            profile.Accreditation,
            profile.Entity,
            [.. profile.MajorGroups ?? []],
            [.. profile.Stakeholders ?? []],
            [.. profile.Themes ?? []],
            [.. profile.Goals ?? []],
            profile.Website,
            organization.Verification,
            organization.Vouchers,
            organization.Registered
        );
    }
}

/// <summary>Somebody of an organization, as its focal points see them: by a number of the house.</summary>
internal sealed record AffiliationShape(
    long Affiliation,
    int Person,
    AffiliationRole Role,
    AffiliationState State,
    bool MayRepresent,
    string? Event,
    long? From,
    long? Until
)
{
    public static AffiliationShape Of(Affiliation one) =>
        new(one.Number, one.Person, one.Role, one.State, one.MayRepresent, one.Event, one.From, one.Until);
}
