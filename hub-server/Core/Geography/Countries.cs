using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CsoNet.Collab.Geography;

/// <summary>
/// The countries and areas that this host knows. The list of the United Nations is the default; a host who follows another one gives a table of the same
/// columns. There are names and no maps, no borders, no flags.
/// </summary>
public sealed class Countries
{
    private static readonly Lazy<Countries> Default = new(() => Read(Table.Embedded("countries.tsv")));
    private readonly FrozenDictionary<string, Country> byCode;

    private Countries(ImmutableArray<Country> all)
    {
        All = all;
        byCode = all.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
    }

    /// <summary>The statistical standard M49 with names in the usage of the United Nations.</summary>
    public static Countries OfTheUnitedNations => Default.Value;

    /// <summary>The list that this hub follows: set once, at the start.</summary>
    public static Countries Here { get; private set; } = OfTheUnitedNations;

    public static void Follow(Countries list) => Here = list;

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<Country> All { get; }

    public Country? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <exception cref="FormatException">A line says something that is not known.</exception>
    public static Countries Read(string table) =>
        new([.. Table.Rows(table, columns: 12).Select(Of).OrderBy(country => country.Code, StringComparer.Ordinal)]);

    private static Country Of(string[] cells)
    {
        var commissions = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Country(
            cells[0],
            cells[1],
            Value<Membership>(cells[2]),
            cells[3].Length == 0 ? null : Value<VotingGroup>(cells[3]),
            cells[4].Length == 0 ? null : Value<DcoRegion>(cells[4]),
            [.. commissions.Select(name => Value<RegionalCommission>(name.TrimEnd('*')))],
            [.. commissions.Where(name => name.EndsWith('*')).Select(name => Value<RegionalCommission>(name.TrimEnd('*')))],
            SixNames.Of(cells.AsSpan(6))
        );
    }

    private static T Value<T>(string cell)
        where T : struct, Enum =>
        Enum.TryParse<T>(cell, ignoreCase: true, out var value) ? value : throw new FormatException($"{cell} is no {typeof(T).Name}.");
}
