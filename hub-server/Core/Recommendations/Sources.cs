using System.Collections.Frozen;
using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>What can be cited, and where its words stand.</summary>
internal static class Sources
{
    private const string Edited = "message.edited";

    /// <summary>The field that holds what was said, by the type of the entry.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["message.posted"] = "text",
        [Edited] = "text",
        ["floor.delivered"] = "text",
        ["floor.written"] = "text",
        ["question.asked"] = "text",
        ["poll.opened"] = "question",
        ["summary.approved"] = "text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int LongestQuote = 1000;

    /// <summary>What was said there, while it is; or why nothing is cited.</summary>
    public static (string? Said, Refusal? Refusal) Find(RoomState state, Entry? target, long source) =>
        target is null || target.Data.IsErased || state.Gone.Contains(source)
            ? (null, new Refusal("message.gone", "There is nothing to cite under this number."))
        : TextOf(target, source) is { } said ? (said, null)
        : (null, new Refusal("source.unknown", "Only messages, statements, questions and polls are cited."));

    /// <summary>A quotation is the very words.</summary>
    public static Refusal? RefusesQuote(string said, string? quote) =>
        quote?.Length > LongestQuote ? new Refusal("message.tooLong", $"A quotation has at most {LongestQuote} characters.")
        : quote is not null && (quote.Trim().Length == 0 || !said.Contains(quote, StringComparison.Ordinal))
            ? new Refusal("quote.notSaid", "These are not the words of that entry.")
        : null;

    public static string? LangOf(Entry entry)
    {
        using var json = JsonDocument.Parse(entry.Data.Utf8 ?? "{}"u8.ToArray());
        return json.RootElement.TryGetProperty("lang", out var lang) ? lang.GetString() : null;
    }

    /// <summary>What the entry says of that source: its own text, or that of an edit of it. Null where it is nothing that is cited.</summary>
    public static string? TextOf(Entry entry, long source)
    {
        if (entry.Data.Utf8 is not { } data || !Words.TryGetValue(entry.Type, out var field))
        {
            return null;
        }
        using var json = JsonDocument.Parse(data);
        var about = entry.Type == Edited && json.RootElement.TryGetProperty("message", out var message) ? message.GetInt64() : entry.Seq;
        return about == source && json.RootElement.TryGetProperty(field, out var text) ? text.GetString() : null;
    }
}
