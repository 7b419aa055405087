using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>The real store behind a line that can be cut before and after apply, held up, or away.</summary>
internal sealed class FaultyRecordStore(IRecordStore store) : IRecordStore
{
    private TaskCompletionSource? gate;

    /// <summary>The next append is lost on its way there.</summary>
    public bool CutBefore { get; set; }

    /// <summary>The next append is applied and its answer is lost.</summary>
    public bool CutAfter { get; set; }

    /// <summary>Nothing is answered, by exceptions.</summary>
    public bool IsAway { get; set; }

    /// <summary>Every append fails, for a reason that no waiting mends; all else works.</summary>
    public bool IsBroken { get; set; }

    public int Appends { get; private set; }

    /// <summary>How often it was read from.</summary>
    public int Reads { get; private set; }

    /// <summary>What happens whenever it is read from.</summary>
    public Action? OnRead { get; set; }

    /// <summary>From now on nothing is answered, not even by an exception, until <see cref="Release"/>.</summary>
    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var held = gate;
        gate = null;
        held?.SetResult();
    }

    public Task<string> RenewEpochAsync(CancellationToken cancel = default) => store.RenewEpochAsync(cancel);

    public async Task<Appended> AppendAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel = default)
    {
        Appends++;
        if (IsBroken)
        {
            throw new InvalidOperationException("It does not like the name.");
        }
        if (CutBefore)
        {
            CutBefore = false;
            throw new StoreAwayException("Cut before apply.");
        }
        await Pass();
        var appended = await store.AppendAsync(record, entries, cancel);
        if (CutAfter)
        {
            CutAfter = false;
            throw new StoreAwayException("Cut after apply.");
        }
        return appended;
    }

    public async Task<IReadOnlyList<Entry>> ReadAsync(string record, long after, int limit, CancellationToken cancel = default)
    {
        await Pass();
        Reads++;
        OnRead?.Invoke();
        return await store.ReadAsync(record, after, limit, cancel);
    }

    public async Task<Entry?> FindCommandAsync(string record, int author, Guid command, CancellationToken cancel = default)
    {
        await Pass();
        return await store.FindCommandAsync(record, author, command, cancel);
    }

    public async Task<RecordHead?> HeadAsync(string record, CancellationToken cancel = default)
    {
        await Pass();
        return await store.HeadAsync(record, cancel);
    }

    public async Task<IReadOnlyList<string>> MovedAsync(IReadOnlyDictionary<string, long> heads, CancellationToken cancel = default)
    {
        await Pass();
        return await store.MovedAsync(heads, cancel);
    }

    public Task<string> EpochAsync(CancellationToken cancel = default) => store.EpochAsync(cancel);

    public Task<IReadOnlyList<RecordHead>> HeadsAsync(string after, int limit, CancellationToken cancel = default) =>
        store.HeadsAsync(after, limit, cancel);

    public Task<bool> EraseAsync(string record, long seq, Erasure what, CancellationToken cancel = default) =>
        store.EraseAsync(record, seq, what, cancel);

    private async Task Pass()
    {
        if (IsAway)
        {
            throw new StoreAwayException("The store is away.");
        }
        if (gate is { } held)
        {
            await held.Task;
        }
    }
}
