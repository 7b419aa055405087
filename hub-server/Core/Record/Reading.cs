using System.Runtime.CompilerServices;

namespace CsoNet.Collab.Record;

/// <summary>Reading a record on and on.</summary>
public static class Reading
{
    private const int Step = 500;

    /// <summary>Everything after that number, in memory: for tails, which are short.</summary>
    public static async Task<IReadOnlyList<Entry>> ReadAllAsync(
        this IRecordStore store,
        string record,
        long after,
        CancellationToken cancel = default
    )
    {
        List<Entry> all = [];
        await foreach (var step in store.ReadStepsAsync(record, after, cancel))
        {
            all.AddRange(step);
        }
        return all;
    }

    /// <summary>Everything after that number, some hundred entries at a time.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Entry>> ReadStepsAsync(
        this IRecordStore store,
        string record,
        long after,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        IReadOnlyList<Entry> step;
        do
        {
            step = await store.ReadAsync(record, after, Step, cancel);
            if (step.Count > 0)
            {
                after = step[^1].Seq;
                yield return step;
            }
        } while (step.Count == Step);
    }

    /// <summary>The entry of that number, or null.</summary>
    public static async Task<Entry?> FindAsync(this IRecordStore store, string record, long seq, CancellationToken cancel = default) =>
        seq >= 1 && await store.ReadAsync(record, seq - 1, 1, cancel) is [var entry, ..] ? entry : null;

    /// <summary>The heads of all records, in the order of their names.</summary>
    public static async Task<IReadOnlyList<RecordHead>> AllHeadsAsync(this IRecordStore store, CancellationToken cancel = default)
    {
        List<RecordHead> all = [];
        for (
            var step = await store.HeadsAsync("", Step, cancel);
            step.Count > 0;
            step = await store.HeadsAsync(step[^1].Record, Step, cancel)
        )
        {
            all.AddRange(step);
        }
        return all;
    }
}
