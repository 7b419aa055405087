using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Notes what whoever was away is told of. Which events decide something each noun says in its table (<see cref="Happening.Decides"/>).</summary>
public sealed class HighlightsListener(IHighlights highlights, Wire wire) : IListener
{
    public const string Called = "highlights";

    public string Name => Called;

    public bool Hears(string record) => record != RoomName.House && !RoomName.IsPersonal(record);

    public Task ForgetAsync(CancellationToken cancel) => highlights.ForgetAsync(cancel);

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        var found = entries.Select(Of).OfType<Highlight>().ToList();
        if (found.Count > 0)
        {
            await highlights.PutAsync(found, cancel);
        }
    }

    private Highlight? Of(Entry entry) =>
        entry.Data.Utf8 is not { } data ? null
        : wire.Happening(entry.Type)?.Decides is { } field ? Decided(entry, field, data)
        : entry.Type == MessageVerbs.Posted && Capacity.Of(entry) == SpeakingCapacity.Organization
            ? new Highlight(entry.Record, entry.Seq, entry.At, entry.Type, entry.Seq, entry.Author, IsSpoken: true)
        : null;

    /// <summary>What is taken back (<c>"on":false</c>) decides nothing.</summary>
    private static Highlight? Decided(Entry entry, string field, byte[] data)
    {
        using var json = JsonDocument.Parse(data);
        var off = json.RootElement.TryGetProperty("on", out var on) && on.ValueKind == JsonValueKind.False;
        var about =
            field.Length > 0 && json.RootElement.TryGetProperty(field, out var named) && named.TryGetInt64(out var number)
                ? number
                : entry.Seq;
        return off ? null : new Highlight(entry.Record, entry.Seq, entry.At, entry.Type, about, entry.Author);
    }
}
