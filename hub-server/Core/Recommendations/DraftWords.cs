using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Recommendations;

/// <summary>The words in the entries of a draft.</summary>
internal static class DraftWords
{
    /// <summary>Title and text, as the entry says that holds its words.</summary>
    public static (string? Title, string? Text, string? Lang) Of(byte[] data)
    {
        using var json = JsonDocument.Parse(data);
        return (Field(json, "title"), Field(json, "text"), Field(json, "lang"));
    }

    /// <summary>Why a draft was dropped, as the entry says that did so.</summary>
    public static string? ReasonOf(Entry? dropped)
    {
        using var json = JsonDocument.Parse(dropped?.Data.Utf8 ?? "{}"u8.ToArray());
        return Field(json, "reason");
    }

    private static string? Field(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}
