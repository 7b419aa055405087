using System.Collections.Frozen;
using System.Text.Json;

namespace CsoNet.Collab.Geography;

/// <summary>What regions are called, and what must be said beside every list of countries.</summary>
public static class Labels
{
    private static readonly FrozenDictionary<string, SixNames> All = Table
        .Rows(Table.Embedded("labels.tsv"), columns: 7)
        .ToFrozenDictionary(cells => cells[0], cells => SixNames.Of(cells.AsSpan(1)), StringComparer.Ordinal);

    /// <summary>On designations: shown wherever countries are listed.</summary>
    public static SixNames Disclaimer => Of("disclaimer");

    public static SixNames Of(RegionalCommission commission) => Of(Word(commission));

    public static SixNames Of(VotingGroup group) => Of($"group.{Word(group)}");

    public static SixNames Of(DcoRegion region) => Of($"dco.{Word(region)}");

    internal static SixNames Of(string key) => All[key];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
