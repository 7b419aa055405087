using CsoNet.Collab.Geography;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What is known of an organization, in words: the same words and the same order as on the screen.</summary>
internal static class OrganizationFacts
{
    /// <summary>Under the name in a list: kind, country, status.</summary>
    public static string Line(Words say, OrganizationShape one) =>
        string.Join(
            " · ",
            new[]
            {
                say.Name("organizations.kinds", one.Kind),
                CountryOf(say, one.Country),
                IsAccredited(one) ? StatusOf(say, one) : null,
            }.OfType<string>()
        );

    /// <summary>Each fact with its name; what is not known is not said.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Of(Words say, OrganizationShape one)
    {
        var lang = say.Language.Code;
        (string Name, IEnumerable<string?> Values)[] all =
        [
            ("kind", [say.Name("organizations.kinds", one.Kind)]),
            ("country", [CountryOf(say, one.Country)]),
            ("status", [IsCivil(one) ? AccreditationOf(say, one) : null]),
            ("verification", [say.Name("organizations.verifications", one.Verification)]),
            (
                "vouched",
                [
                    .. one.Vouchers.Select(ground => say.Name("organizations.vouchers", ground)),
                    .. (one.VouchedBy ?? []).Select(body => body.Name),
                ]
            ),
            ("commissions", one.Commissions.Select(commission => Labels.Of(commission).In(lang))),
            ("home", [one.Home is { } home ? Labels.Of(home).In(lang) : null]),
            ("groups", one.MajorGroups.Select(group => say.Name("organizations.groups", group))),
            ("stakeholders", one.Stakeholders.Select(other => say.Name("organizations.others", other))),
            ("themes", one.Themes.Select(theme => Goals.FindTheme(theme)?.Names.In(lang))),
            (
                "goals",
                one.Goals.Select(goal => Goals.Find(goal) is { } known ? $"{goal.ToUpperInvariant()} · {known.Names.In(lang)}" : null)
            ),
            ("people", [one.Representatives is { } count ? say.Say("organizations.speakers", ("n", count)) : null]),
            ("since", [say.Day(DateTimeOffset.FromUnixTimeMilliseconds(one.Registered))]),
        ];
        return all.Select(fact => (fact.Name, Values: (IReadOnlyList<string>)[.. fact.Values.OfType<string>()]))
            .Where(fact => fact.Values.Count > 0);
    }

    /// <summary>Its people do not speak for it: it waits to be verified, or was silenced.</summary>
    public static bool IsMute(OrganizationShape one) => one.Verification.IsSilenced() || one.Verification.Waits();

    public static string Family(OrganizationShape one) =>
        one.Kind switch
        {
            OrgKind.UnEntity => "un",
            OrgKind.StateDelegation => "state",
            _ => "cso",
        };

    private static string? CountryOf(Words say, string? code) => Countries.Here.Find(code)?.Names.In(say.Language.Code);

    private static bool IsCivil(OrganizationShape one) => one.Kind.IsCivilSociety();

    private static bool IsAccredited(OrganizationShape one) => one.Accreditation is { Status: not ConsultativeStatus.None };

    private static string StatusOf(Words say, OrganizationShape one) =>
        say.Name("organizations.statuses", one.Accreditation?.Status ?? ConsultativeStatus.None);

    /// <summary>The status with its number and the year in which it was given.</summary>
    private static string AccreditationOf(Words say, OrganizationShape one) =>
        string.Join(
            " · ",
            new[]
            {
                StatusOf(say, one),
                one.Accreditation?.Number is { Length: > 0 } number ? say.Say("organizations.number", ("number", number)) : null,
                one.Accreditation?.Year is { } year ? say.Say("organizations.year", ("year", $"{year}")) : null,
            }.OfType<string>()
        );
}
