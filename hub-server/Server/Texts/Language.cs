using System.Collections.Immutable;

namespace CsoNet.Collab.Server.Texts;

/// <summary>One of the six official languages of the United Nations, under its own name.</summary>
internal sealed record Language(string Code, string Name)
{
    /// <summary>In the order of the United Nations' language bar.</summary>
    public static readonly ImmutableArray<Language> All =
    [
        new("ar", "عربي"),
        new("zh", "中文"),
        new("en", "English"),
        new("fr", "Français"),
        new("ru", "Русский"),
        new("es", "Español"),
    ];

    public static readonly Language English = All[2];

    public string Direction => Code == "ar" ? "rtl" : "ltr";

    /// <summary>That language, or the one that a tag such as <c>fr-SN</c> begins with; null where it is none of the six.</summary>
    public static Language? Find(string? tag) => tag is { Length: >= 2 } ? All.FirstOrDefault(one => Begins(tag, one.Code)) : null;

    private static bool Begins(string tag, string code) =>
        tag.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_');

    public override string ToString() => Code;
}
