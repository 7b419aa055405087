using System.Collections.Concurrent;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Brings listeners up to the head of a record. On several nodes the work on a record is claimed by compare-and-set; whoever needs the result
/// waits for the one who does it. The node that appended goes first; what was left behind by a node that died is found by whoever next reads or serves the record.
/// </summary>
public sealed class Listeners(IReadOnlyList<IListener> listeners, IRecordStore store, ICheckpointStore checkpoints, TimeProvider time)
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    /// <summary>Behind what is written a round rests so many times as long as each of its steps took: while many write, the processors are theirs.</summary>
    private const int Rest = 3;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);
    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(string Listener, string Record), SemaphoreSlim> gates = new();
    private readonly ConcurrentDictionary<(string Listener, string Record), long> reached = new();
    private readonly ConcurrentDictionary<string, long> nudged = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = [.. listeners.Select(listener => listener.Name)];

    /// <summary>Notes that a record has moved on; <see cref="RoundAsync"/> sees to it soon.</summary>
    public void Nudge(string record, long head) => nudged[record] = head;

    /// <summary>
    /// Brings up what was nudged since the last round, by one page for each listener: a record that is far behind has its next turn after all others. What did not work
    /// out stays nudged, so that no entry is left behind for good.
    /// </summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        foreach (var record in nudged.Keys)
        {
            if (nudged.TryRemove(record, out var head))
            {
                var isUp = false;
                try
                {
                    isUp = await PassAsync(new LastPage(store, record), head, listeners, rests: true, cancel);
                }
                finally
                {
                    _ = isUp || nudged.TryAdd(record, head);
                }
            }
        }
    }

    /// <summary>Nudges every record that has entries which some listener has not folded: after a start, and now and then.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var head in await store.AllHeadsAsync(cancel))
        {
            Nudge(head.Record, head.Seq);
        }
    }

    public Task BringUpAsync(string record, long head, CancellationToken cancel = default) => BringUpAsync(record, head, listeners, cancel);

    /// <summary>Only that one: whoever reads what it has folded does not wait for what others have still to do.</summary>
    public Task BringUpAsync(string record, long head, string name, CancellationToken cancel = default) =>
        BringUpAsync(record, head, [.. listeners.Where(listener => listener.Name == name)], cancel);

    private async Task BringUpAsync(string record, long head, IReadOnlyList<IListener> some, CancellationToken cancel)
    {
        var page = new LastPage(store, record);
        while (!await PassAsync(page, head, some, rests: false, cancel)) { }
    }

    /// <summary>One page further for each that is behind, side by side, so that what one has read the next one need not read again. Answers whether all are at the head.</summary>
    private async Task<bool> PassAsync(LastPage page, long head, IReadOnlyList<IListener> some, bool rests, CancellationToken cancel)
    {
        var behind = some.Where(listener => IsBehind(listener, page.Record, head)).ToList();
        foreach (var listener in behind)
        {
            var start = time.GetTimestamp();
            if (await BringUpAsync(listener, head, page, cancel) && rests)
            {
                await RestAsync(start, cancel);
            }
        }
        return behind.TrueForAll(listener => !IsBehind(listener, page.Record, head));
    }

    private bool IsBehind(IListener listener, string record, long head) =>
        listener.Hears(record) && reached.GetValueOrDefault((listener.Name, record)) < head;

    private Task RestAsync(long start, CancellationToken cancel) =>
        Task.Delay(time.GetElapsedTime(start) * Rest is var rest && rest < LongestRest ? rest : LongestRest, time, cancel);

    /// <summary>Starts the listener again from the first entry of every record. Nobody else reads or folds meanwhile: the hub is stopped.</summary>
    public async Task RebuildAsync(string name, CancellationToken cancel = default)
    {
        foreach (var listener in listeners.Where(listener => listener.Name == name))
        {
            await listener.ForgetAsync(cancel);
        }
        await checkpoints.ForgetAsync(name, cancel);
        reached.Clear();
        foreach (var head in await store.AllHeadsAsync(cancel))
        {
            await BringUpAsync(head.Record, head.Seq, cancel);
        }
    }

    /// <summary>Forgets what is only kept to save a look: after a room was unloaded.</summary>
    public void Forget(string record)
    {
        foreach (var listener in listeners)
        {
            gates.TryRemove((listener.Name, record), out _);
            reached.TryRemove((listener.Name, record), out _);
        }
    }

    /// <summary>One page further, unless it is there already; answers whether it had something to fold.</summary>
    private async Task<bool> BringUpAsync(IListener listener, long head, LastPage page, CancellationToken cancel)
    {
        var key = (listener.Name, page.Record);
        var gate = gates.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancel);
        try
        {
            if (reached.GetValueOrDefault(key) >= head)
            {
                return false;
            }
            (reached[key], var folded) = await StepAsync(listener, head, page, cancel);
            return folded;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<(long At, bool Folded)> StepAsync(IListener listener, long head, LastPage page, CancellationToken cancel)
    {
        var (record, now) = (page.Record, time.GetUtcNow());
        var claim = await checkpoints.ClaimAsync(
            listener.Name,
            record,
            node,
            now.ToUnixTimeMilliseconds(),
            now.Add(Hold).ToUnixTimeMilliseconds(),
            cancel
        );
        if (claim is not { } at)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancel);
            return (await checkpoints.FindAsync(listener.Name, record, cancel), false);
        }
        var isBehind = at < head;
        if (isBehind)
        {
            var entries = await page.AfterAsync(at, cancel);
            await listener.FoldAsync(record, entries, cancel);
            at = entries.Count > 0 ? entries[^1].Seq : at;
        }
        await checkpoints.ReleaseAsync(listener.Name, record, node, at, cancel);
        return (at, isBehind);
    }

    /// <summary>What was read of a record last.</summary>
    private sealed class LastPage(IRecordStore store, string record)
    {
        private const int Size = 500;
        private (long After, IReadOnlyList<Entry> Entries)? last;

        public string Record => record;

        public async Task<IReadOnlyList<Entry>> AfterAsync(long after, CancellationToken cancel)
        {
            if (last is not { } page || page.After != after)
            {
                last = page = (after, await store.ReadAsync(record, after, Size, cancel));
            }
            return page.Entries;
        }
    }
}
