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
    /// <summary>How many may speak for it; of one organization, not in a list.</summary>
    public int? Representatives { get; init; }

    /// <summary>Whose word it was, by their nameplates; of one organization.</summary>
    public IReadOnlyList<Placard>? VouchedBy { get; init; }

    /// <summary>What the reader is to it; of one organization.</summary>
    public AffiliationRole? Mine { get; init; }

    /// <summary>The reader may say that it is what it says; of one organization.</summary>
    public bool? MayVouch { get; init; }

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

/// <summary>A page of the directory, and how many organizations fit in all.</summary>
internal sealed record OrganizationListShape(IReadOnlyList<OrganizationShape> Items, long Count, string? Next = null);

/// <summary>Somebody of an organization. <paramref name="Name"/> is empty where an account was erased.</summary>
internal sealed record AffiliationShape(
    long Affiliation,
    int Person,
    string Name,
    AffiliationRole Role,
    AffiliationState State,
    bool MayRepresent,
    string? Event,
    long? From,
    long? Until
)
{
    /// <summary>The name in Latin letters, where they gave it.</summary>
    public string? Latin { get; init; }

    public static AffiliationShape Of(Affiliation one, Person? who) =>
        new(one.Number, one.Person, who?.ShownName ?? "", one.Role, one.State, one.MayRepresent, one.Event, one.From, one.Until)
        {
            Latin = who?.ShownLatin,
        };
}

/// <summary>The seats of an organization at an event, without a limit as many as there are; and how many wait for one.</summary>
internal sealed record SeatsShape(string Event, string Title, int? Limit, int Taken, int Waiting);

/// <summary>The people of an organization. <paramref name="Decides"/>: the reader is one of those who say who belongs to it.</summary>
internal sealed record AffiliationListShape(
    IReadOnlyList<AffiliationShape> Items,
    bool Decides,
    IReadOnlyList<SeatsShape> Seats,
    string? Next = null
)
{
    /// <summary>The reader belongs to another organization, or to none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsStrangers { get; init; }
}

/// <summary>What the reader is to an organization.</summary>
internal sealed record OwnAffiliationShape(
    long Affiliation,
    string Organization,
    string Name,
    OrgVerification Verification,
    AffiliationRole Role,
    AffiliationState State,
    bool MayRepresent,
    string? Event,
    long? From,
    long? Until
)
{
    public static OwnAffiliationShape Of(Affiliation one, Organization organization) =>
        new(
            one.Number,
            organization.Placard().Id,
            organization.Profile.Name,
            organization.Verification,
            one.Role,
            one.State,
            one.MayRepresent,
            one.Event,
            one.From,
            one.Until
        );
}
