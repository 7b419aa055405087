using System.Text.Json;

namespace CsoNet.Collab.Recommendations;

/// <summary>Title and text in an entry that holds the words of a draft.</summary>
internal static class DraftWords
{
    public static (string? Title, string? Text, string? Lang) Of(byte[] data)
    {
        using var json = JsonDocument.Parse(data);
        return (Field(json, "title"), Field(json, "text"), Field(json, "lang"));
    }

    private static string? Field(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;
}
