using System.Collections.Immutable;

namespace CsoNet.Collab.Geography;

/// <summary>One name in the six official languages.</summary>
public sealed record SixNames(string Ar, string Zh, string En, string Fr, string Ru, string Es)
{
    /// <summary>The official languages in the order in which the United Nations lists them.</summary>
    public static readonly ImmutableArray<string> Languages = ["ar", "zh", "en", "fr", "ru", "es"];

    /// <summary>The name in that language; in English for any other.</summary>
    public string In(string? language) =>
        language switch
        {
            "ar" => Ar,
            "zh" => Zh,
            "fr" => Fr,
            "ru" => Ru,
            "es" => Es,
            _ => En,
        };

    public static SixNames Of(ReadOnlySpan<string> cells) => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
}
