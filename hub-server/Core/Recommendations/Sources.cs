using System.Collections.Frozen;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Recommendations;

/// <summary>What can be cited, and where its words stand.</summary>
internal static class Sources
{
    /// <summary>The field that holds what was said, by the type of the entry.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["message.posted"] = "text",
        ["floor.delivered"] = "text",
        ["floor.written"] = "text",
        ["question.asked"] = "text",
        ["poll.opened"] = "question",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Types => Words.Keys;

    /// <summary>Null where the entry is nothing that is cited.</summary>
    public static string? TextOf(Entry entry)
    {
        if (entry.Data.Utf8 is not { } data || !Words.TryGetValue(entry.Type, out var field))
        {
            return null;
        }
        using var json = JsonDocument.Parse(data);
        return json.RootElement.TryGetProperty(field, out var text) ? text.GetString() : null;
    }
}
