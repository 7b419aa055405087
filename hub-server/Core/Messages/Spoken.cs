using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Messages;

/// <summary>What an entry says, as far as its words are still there: what another one says again, a version of a paragraph, the language of what is translated.</summary>
internal static class Spoken
{
    /// <summary>Null where there is no such entry, or its words have gone.</summary>
    public static (string Text, string? Lang)? In(Entry? entry)
    {
        if (entry?.Data.Utf8 is not { } data)
        {
            return null;
        }
        using var json = JsonDocument.Parse(data);
        var lang = json.RootElement.TryGetProperty("lang", out var tag) ? tag.GetString() : null;
        return json.RootElement.TryGetProperty("text", out var text) ? (text.GetString()!, lang) : null;
    }
}
