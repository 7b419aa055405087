using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Organizations;

/// <summary>
/// An organization as of entry <paramref name="Seq"/> of the house record. <paramref name="Number"/> is the entry that registered it, its name for ever.
/// </summary>
/// <param name="Before">What it was before it was suspended or withdrawn, and is again when it is restored.</param>
/// <param name="Vouchers">On what grounds it was vouched for.</param>
/// <param name="VouchedBy">The bodies whose people vouched, by their numbers; null where nobody did or it is not known.</param>
/// <param name="Reason">Why it stands as it does, as the last decision says.</param>
public sealed record Organization(
    long Number,
    OrganizationProfile Profile,
    OrgVerification Verification,
    OrgVerification? Before,
    ImmutableArray<Voucher> Vouchers,
    string? Reason,
    long Registered,
    long Seq,
    Numbers? VouchedBy = null
)
{
    /// <summary>The nameplate in front of those who speak for it, or belong to it.</summary>
    public Placard Placard() =>
        new(
            Number.ToString(CultureInfo.InvariantCulture),
            Profile.Name,
            JsonNamingPolicy.CamelCase.ConvertName(Profile.Kind.ToString()),
            Profile.Country
        );

    /// <summary>Where it takes part; null for a body that is not of civil society.</summary>
    public Belonging? Belongs() =>
        Profile.Kind.IsCivilSociety() ? new([.. Profile.EligibleFor(Countries.Here)], Profile.Country, [.. Profile.Themes ?? []]) : null;
}
