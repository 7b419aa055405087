using CsoNet.Collab.Foundations;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.People;

/// <summary>What somebody says of themselves, and may change whenever they like. Everything but the name may be left out.</summary>
/// <param name="Name">One field, in any script. Rooms that they have joined keep the name by which they joined.</param>
/// <param name="Latin">The name in Latin letters, for those who cannot read the other one.</param>
/// <param name="Lang">One of the six languages.</param>
/// <param name="Country">Where they live.</param>
/// <param name="Zone">Where their day is, as <c>Africa/Nairobi</c>.</param>
public sealed record PersonProfile(string Name, string? Latin = null, string? Lang = null, string? Country = null, string? Zone = null)
{
    private const int LongestZone = 64;

    public Refusal? Refuses(Countries countries) =>
        PersonName.Refuses(Name)
        ?? (Latin is null ? null : PersonName.RefusesLatin(Latin))
        ?? (
            Lang is not null && !PersonSettings.Languages.Contains(Lang)
                ? new Refusal("command.malformed", "lang takes one of the six languages.")
                : null
        )
        ?? (Country is not null && countries.Find(Country) is null ? new Refusal("country.unknown", "There is no such country.") : null)
        ?? (Zone is not null && !IsZone(Zone) ? new Refusal("zone.unknown", "There is no such time zone.") : null);

    /// <summary>The person with this said of them: what was verified of them stays.</summary>
    public Person Of(Person person) =>
        person with
        {
            Name = PersonName.Tidy(Name),
            Latin = Latin is null ? null : PersonName.Tidy(Latin),
            Lang = Lang ?? person.Lang,
            Country = Country,
            Zone = Zone,
        };

    private static bool IsZone(string zone) => zone.Length <= LongestZone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
