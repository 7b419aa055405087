using System.Globalization;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Server.Http;

internal sealed record CountryShape(
    string Code,
    string M49,
    string Name,
    Membership Membership,
    VotingGroup? Group,
    DcoRegion? Dco,
    IReadOnlyList<RegionalCommission> Commissions,
    IReadOnlyList<RegionalCommission> AssociateIn
);

internal sealed record NamedShape(string Id, string Name);

internal sealed record ThemeShape(string Id, string Name, IReadOnlyList<string> Goals);

/// <summary>Everything that has a name in the usage of the United Nations, in one language, with what must be said beside it.</summary>
internal sealed record GeographyShape(
    string Lang,
    string Disclaimer,
    IReadOnlyList<CountryShape> Countries,
    IReadOnlyList<NamedShape> Commissions,
    IReadOnlyList<NamedShape> Groups,
    IReadOnlyList<NamedShape> DcoRegions,
    IReadOnlyList<NamedShape> Goals,
    IReadOnlyList<ThemeShape> Themes
)
{
    public static GeographyShape In(string lang, Countries countries) =>
        new(
            lang,
            Labels.Disclaimer.In(lang),
            [.. countries.All.Select(country => Of(country, lang)).OrderBy(country => country.Name, Order(lang))],
            Named<RegionalCommission>(Labels.Of, lang),
            Named<VotingGroup>(Labels.Of, lang),
            Named<DcoRegion>(Labels.Of, lang),
            [.. Geography.Goals.All.Select(goal => new NamedShape(goal.Tag, goal.Names.In(lang)))],
            [.. Geography.Goals.Themes.Select(theme => new ThemeShape(theme.Tag, theme.Names.In(lang), theme.Goals))]
        );

    private static CountryShape Of(Country country, string lang) =>
        new(
            country.Code,
            country.M49,
            country.Names.In(lang),
            country.Membership,
            country.Group,
            country.Dco,
            [.. country.Commissions],
            [.. country.AssociateIn]
        );

    private static IReadOnlyList<NamedShape> Named<T>(Func<T, SixNames> names, string lang)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new NamedShape(
                    System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()),
                    names(value).In(lang)
                )),
        ];

    /// <summary>As the language itself sorts.</summary>
    private static StringComparer Order(string lang) => StringComparer.Create(CultureInfo.GetCultureInfo(lang), ignoreCase: true);
}

/// <summary>Countries, regions, goals: the same for everybody, so it may be kept for a day.</summary>
internal static class GeographyEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("geography", Get).Produces<GeographyShape>();

    private static IResult Get(HttpContext http, Countries countries, string? lang)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Ok(GeographyShape.In(lang is not null && SixNames.Languages.Contains(lang) ? lang : "en", countries));
    }
}
