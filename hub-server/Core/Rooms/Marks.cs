using System.Collections.Concurrent;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>The marks of entries, by which a screen proves what it has seen. They never change: what was looked up once is kept.</summary>
internal sealed class Marks(IRecordStore store)
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<(string Room, long Seq), string> known = new();

    /// <summary>The first 8 hex digits of that entry's hash; empty where there is no such entry.</summary>
    public async Task<string> OfAsync(Sighting sighting, long seq)
    {
        string? kept = null;
        var key = (sighting.State.Room, seq);
        if (seq == 0 || known.TryGetValue(key, out kept))
        {
            return kept ?? "";
        }
        var mark = await sighting.Loop.MarkAsync(seq) ?? (await store.FindAsync(key.Room, seq))?.Mark ?? "";
        if (known.Count > Most)
        {
            known.Clear();
        }
        return mark.Length > 0 ? known.GetOrAdd(key, mark) : mark;
    }
}
