using System.Text.Json;

namespace CsoNet.Collab.Foundations;

/// <summary>How many of them are of that kind. <paramref name="Of"/> is empty for those of whom it is not known; <paramref name="People"/> is absent where they are too few to be told.</summary>
public sealed record Headcount(string Of, int? People = null)
{
    /// <summary>Where people are not named, fewer than so many are not told: they could be known by it.</summary>
    public const int Fewest = 5;

    /// <summary>The largest first. Where one number alone is too small another one is left out with it, else it would be the rest.</summary>
    internal static Few<Headcount> Among(IEnumerable<string?> kinds, bool isVeiled)
    {
        var shares = kinds
            .GroupBy(kind => kind ?? "", StringComparer.Ordinal)
            .Select(group => new Headcount(group.Key, group.Count()))
            .OrderByDescending(share => share.People)
            .ThenBy(share => share.Of, StringComparer.Ordinal)
            .ToList();
        if (isVeiled && shares.Count(share => share.People < Fewest) is > 0 and var small)
        {
            var told = shares.Count - Math.Min(shares.Count, Math.Max(small, 2));
            shares =
            [
                .. shares[..told],
                .. shares[told..].OrderBy(share => share.Of, StringComparer.Ordinal).Select(share => share with { People = null }),
            ];
        }
        return [.. shares];
    }

    /// <summary>As it is called on the wire.</summary>
    internal static string Word(Enum kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
