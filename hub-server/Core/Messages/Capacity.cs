using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Messages;

/// <summary>The speaking capacity in an entry's author part.</summary>
internal static class Capacity
{
    public static SpeakingCapacity Of(Entry entry)
    {
        if (entry.By.Utf8 is not { } by || by.AsSpan().IndexOf("\"as\""u8) < 0)
        {
            return SpeakingCapacity.Personal;
        }
        using var json = JsonDocument.Parse(by);
        return
            json.RootElement.TryGetProperty("as", out var name)
            && Enum.TryParse<SpeakingCapacity>(name.GetString(), ignoreCase: true, out var capacity)
            ? capacity
            : SpeakingCapacity.Personal;
    }
}
