using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Organizations;

/// <summary>
/// What an organization says of itself and everybody may read. <paramref name="Name"/> is one field in any script, <paramref name="Latin"/> the same in
/// Latin letters. <paramref name="Country"/> is ISO 3166-1 alpha-2; who works in many countries has none.
/// </summary>
/// <param name="Commissions">The regional commissions in whose channels it takes part: some or all of its country's; a set, never one.</param>
/// <param name="Home">The one that it calls its own.</param>
/// <param name="Themes">Tags of <see cref="Geography.Goals.Themes"/>.</param>
/// <param name="Goals">Tags of <see cref="Geography.Goals.All"/>.</param>
public sealed record OrganizationProfile(
    string Name,
    OrgKind Kind,
    string? Country = null,
    string? Latin = null,
    Accreditation? Accreditation = null,
    UnEntity? Entity = null,
    TagSet<RegionalCommission>? Commissions = null,
    RegionalCommission? Home = null,
    TagSet<MajorGroup>? MajorGroups = null,
    TagSet<OtherStakeholder>? Stakeholders = null,
    TagSet<string>? Themes = null,
    TagSet<string>? Goals = null,
    string? Website = null
)
{
    /// <summary>The commissions in which it may take part: those that it chose, else all of its country, else, working everywhere, all.</summary>
    public IEnumerable<RegionalCommission> EligibleFor(Countries countries) =>
        Commissions is { Count: > 0 } chosen ? chosen
        : countries.Find(Country) is { } country ? country.Commissions
        : Enum.GetValues<RegionalCommission>();
}
