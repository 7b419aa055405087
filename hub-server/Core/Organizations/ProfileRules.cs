using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Organizations;

/// <summary>What must hold for what an organization says of itself.</summary>
public static class ProfileRules
{
    public const int MaxName = 200;
    private const int MaxTags = 32;
    private const int FirstYear = 1946;

    /// <summary>Marks that turn the direction of what stands after them: in a name they make one organization look like another.</summary>
    private const string Turning = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C";

    public static Refusal? Refuses(OrganizationProfile profile, Countries countries, int thisYear) =>
        WrongName(profile) ?? WrongPlace(profile, countries) ?? WrongAccreditation(profile, thisYear) ?? WrongTags(profile);

    private static Refusal? WrongName(OrganizationProfile profile) =>
        !IsName(profile.Name) ? Wrong("name", $"A name is one line of at most {MaxName} characters.")
        : profile.Latin is { } latin && !IsName(latin) ? Wrong("latin", $"A name is one line of at most {MaxName} characters.")
        : profile.Website is { } site && !IsWebsite(site) ? Wrong("website", "A website begins with https:// or http://.")
        : null;

    private static Refusal? WrongPlace(OrganizationProfile profile, Countries countries)
    {
        var country = countries.Find(profile.Country);
        var commissions = profile.Commissions ?? [];
        return profile.Country is not null && country is null
                ? Wrong("country", $"{Shown(profile.Country)} is no country of this hub's list.")
            : profile.Kind == OrgKind.StateDelegation && country is null ? Wrong("country", "A delegation has a State.")
            : country is not null && commissions.Except(country.Commissions).Any()
                ? Wrong("commissions", "The country does not belong to all of these commissions.")
            : profile.Home is { } home && !profile.EligibleFor(countries).Contains(home)
                ? Wrong("home", "The home commission is one of the organization's commissions.")
            : (profile.Kind == OrgKind.UnEntity) != (profile.Entity is not null)
                ? Wrong("entity", "An entity of the United Nations is named, and no other.")
            : null;
    }

    private static Refusal? WrongAccreditation(OrganizationProfile profile, int thisYear)
    {
        var (status, number, year, basis) = profile.Accreditation ?? Accreditation.None;
        return !profile.Kind.IsCivilSociety() && status != ConsultativeStatus.None
                ? Wrong("status", "Consultative status is held by organizations of civil society.")
            : status == ConsultativeStatus.None && (number ?? (object?)year) is not null
                ? Wrong("status", "Without a status there is neither number nor year.")
            : number is { Length: 0 or > 32 } || number?.Any(char.IsControl) == true
                ? Wrong("number", "A number has at most 32 characters.")
            : year is { } given && (given < FirstYear || given > thisYear) ? Wrong("year", $"The year is between {FirstYear} and now.")
            : basis is not null && status != ConsultativeStatus.Roster ? Wrong("basis", "Only those on the Roster have a basis.")
            : null;
    }

    private static Refusal? WrongTags(OrganizationProfile profile) =>
        profile.Themes is { Count: > MaxTags } || profile.Themes?.Any(theme => Goals.FindTheme(theme) is null) == true
            ? Wrong("themes", "A theme is not of this hub's list.")
        : profile.Goals is { Count: > MaxTags } || profile.Goals?.Any(goal => Goals.Find(goal) is null) == true
            ? Wrong("goals", "A goal is sdg1 to sdg17, or mdg1 to mdg8.")
        : null;

    private static bool IsName(string name) =>
        !string.IsNullOrWhiteSpace(name)
        && name.Length <= 4 * MaxName
        && new StringInfo(name).LengthInTextElements <= MaxName
        && !name.Any(sign => char.IsControl(sign) || Turning.Contains(sign, StringComparison.Ordinal));

    private static bool IsWebsite(string site) =>
        site.Length <= 200
        && Uri.TryCreate(site, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.UserInfo.Length == 0;

    private static string Shown(string text) => text.Length > 8 ? text[..8] + "…" : text;

    private static Refusal Wrong(string field, string detail) => new("organization.wrong", $"{field}: {detail}");
}
