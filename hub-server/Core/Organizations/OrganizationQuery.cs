using System.Text.Json;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Organizations;

/// <summary>What somebody looks for in the directory; what is null does not matter.</summary>
/// <param name="OnlyListed">Without those that wait to be verified.</param>
public sealed record OrganizationQuery(
    string? Name = null,
    string? Country = null,
    RegionalCommission? Commission = null,
    OrgKind? Kind = null,
    ConsultativeStatus? Status = null,
    string? Theme = null,
    string? Goal = null,
    OrgVerification? Verification = null,
    bool OnlyListed = false,
    MajorGroup? Group = null,
    OtherStakeholder? Stakeholder = null
)
{
    private const string Listed = "listed:";

    /// <summary>
    /// Ranges of marks, one of which an organization must have for each: a tag exactly, a word from its beginning. A store knows nothing of their meaning.
    /// </summary>
    public IEnumerable<(string From, string To)> Ranges() =>
        Tags().Select(tag => (tag, tag)).Concat(NameWords.Asked(Name ?? "").Select(word => ($"w:{word}", $"w:{word}\U0010FFFF")));

    /// <summary>The marks under which an organization is found.</summary>
    public static IEnumerable<string> MarksOf(Organization organization)
    {
        var profile = organization.Profile;
        return NameWords
            .Of(profile.Name, profile.Latin)
            .Select(word => $"w:{word}")
            .Concat(profile.EligibleFor(Countries.Here).Select(commission => $"commission:{Word(commission)}"))
            .Concat((profile.Themes ?? []).Select(theme => $"theme:{theme}"))
            .Concat((profile.Goals ?? []).Select(goal => $"goal:{goal}"))
            .Concat((profile.MajorGroups ?? []).Select(group => $"group:{Word(group)}"))
            .Concat((profile.Stakeholders ?? []).Select(other => $"stakeholder:{Word(other)}"))
            .Append($"country:{profile.Country}")
            .Append($"kind:{Word(profile.Kind)}")
            .Append($"status:{Word((profile.Accreditation ?? Accreditation.None).Status)}")
            .Append($"verification:{Word(organization.Verification)}")
            .Append(IsListed(organization) ? Listed : "unlisted:");
    }

    /// <summary>Whoever has only said of themselves that they are an organization is shown to those who may vouch for it.</summary>
    public static bool IsListed(Organization organization) => organization.Verification != OrgVerification.Pending;

    private IEnumerable<string> Tags() =>
        new[]
        {
            Tag("country", Country),
            Tag("commission", Word(Commission)),
            Tag("kind", Word(Kind)),
            Tag("status", Word(Status)),
            Tag("theme", Theme),
            Tag("goal", Goal),
            Tag("verification", Word(Verification)),
            Tag("group", Word(Group)),
            Tag("stakeholder", Word(Stakeholder)),
            OnlyListed ? Listed : null,
        }.OfType<string>();

    private static string? Tag(string field, string? value) => value is null ? null : $"{field}:{value}";

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? Word(known) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
