using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CsoNet.Collab.Server.Texts;

/// <summary>
/// All texts of one language, the same files that the web interface is built from: its core and every area, embedded when the server is built.
/// A text is a string, or one string for each form that a number takes.
/// </summary>
internal sealed class Catalogue
{
    private const string Folder = "texts/";
    private static readonly FrozenDictionary<string, Catalogue> All = Language
        .All.ToDictionary(language => language.Code, language => new Catalogue(language))
        .ToFrozenDictionary();

    private readonly FrozenDictionary<string, JsonElement> texts;

    private Catalogue(Language language)
    {
        Language = language;
        texts = Sources(language).SelectMany(Read).ToFrozenDictionary(text => text.Name, text => text.Value, StringComparer.Ordinal);
    }

    public Language Language { get; }
    public IEnumerable<string> Keys => texts.Keys;

    public static Catalogue Of(Language language) => All[language.Code];

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The form of a text that goes with a number; null where there is no such text. As in the browser, nought may have words of its own.</summary>
    public string? Find(string key, double number)
    {
        if (!texts.TryGetValue(key, out var text))
        {
            return null;
        }
        return text.ValueKind == JsonValueKind.String ? text.GetString()
            : number == 0 && Form(text, "zero") is { } nought ? nought
            : Form(text, PluralRules.Of(Language.Code, number)) ?? Form(text, "other");
    }

    private static string? Form(JsonElement forms, string name) => forms.TryGetProperty(name, out var form) ? form.GetString() : null;

    private static IEnumerable<string> Sources(Language language) =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith($"/{language.Code}.json", StringComparison.Ordinal)
            );

    private static IEnumerable<JsonProperty> Read(string source)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(source)!;
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateObject()];
    }
}
