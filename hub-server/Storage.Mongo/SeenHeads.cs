using System.Collections.Concurrent;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// Numbers that this process has seen durable. They spare the question whether the entry before a batch is there: an insert by itself would
/// leave a hole without a word. A number that was seen stays true for ever, so forgetting is harmless and nothing needs to be told to others.
/// </summary>
internal sealed class SeenHeads
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, long> seen = new(StringComparer.Ordinal);

    public bool Reaches(string record, long seq) => seq == 0 || (seen.TryGetValue(record, out var known) && known >= seq);

    public void Saw(string record, long seq)
    {
        if (seen.Count >= Most)
        {
            seen.Clear();
        }
        seen.AddOrUpdate(record, seq, (_, known) => Math.Max(known, seq));
    }
}
