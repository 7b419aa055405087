using System.Collections.Concurrent;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>The rooms that this node has in memory: loaded on first use from snapshot and tail, looked after while in use, unloaded after five idle minutes.</summary>
public sealed class RoomsInUse(Hall hall, ISnapshotStore snapshots, Listeners listeners)
{
    private const int SnapshotEvery = 500;
    private const int MaxLooked = 10_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Lazy<Task<RoomLoop>>> rooms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> kept = new(StringComparer.Ordinal);
    private readonly SnapshotBytes codec = new(hall.Rules);

    /// <summary>How many rooms are in memory.</summary>
    public int Count => rooms.Count;

    /// <summary>The room, or null where there is no such record.</summary>
    internal async Task<RoomLoop?> FindAsync(string room) =>
        !RoomName.IsAddress(room) && !RoomName.IsPersonal(room) ? null
        : InUse(room) is { IsClosing: false } loop ? loop
        : await hall.Store.HeadAsync(room) is null ? null
        : await OpenAsync(room);

    /// <summary>The room, also where nothing has happened in it yet.</summary>
    internal async Task<RoomLoop> OpenAsync(string room)
    {
        var loading = rooms.GetOrAdd(room, _ => new Lazy<Task<RoomLoop>>(() => LoadAsync(room)));
        try
        {
            var loop = await loading.Value;
            if (!loop.IsClosing)
            {
                return loop;
            }
            await loop.Running;
        }
        catch (Exception)
        {
            rooms.TryRemove(KeyValuePair.Create(room, loading));
            throw;
        }
        rooms.TryRemove(KeyValuePair.Create(room, loading));
        return await OpenAsync(room);
    }

    /// <summary>A doorbell has rung.</summary>
    public void Arrive(string room, IReadOnlyList<Entry> entries)
    {
        if (InUse(room) is not { } loop)
        {
            return;
        }
        if (entries.Count == 0)
        {
            // A batch too big for a ring.
            _ = TryLookAsync(loop);
            return;
        }
        loop.Arrive(entries);
    }

    /// <summary>The look: asks in one query which rooms have moved on, and reads those.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var heads = rooms.Keys.Select(InUse).OfType<RoomLoop>().ToDictionary(loop => loop.State.Room, loop => loop.State.Seq);
        foreach (var some in heads.Chunk(MaxLooked))
        {
            foreach (var room in await hall.Store.MovedAsync(some.ToDictionary(), cancel))
            {
                await (InUse(room) is { } loop ? TryLookAsync(loop) : Task.CompletedTask);
            }
        }
    }

    /// <summary>A room that cannot be read is told of, and the others are looked at all the same.</summary>
    private async Task TryLookAsync(RoomLoop loop)
    {
        try
        {
            await loop.LookAsync();
        }
        catch (Exception mistake) when (mistake is not RoomUnloadedException)
        {
            hall.Fault(mistake);
        }
    }

    public async Task UnloadIdleAsync()
    {
        var since = hall.Time.GetTimestamp() - (long)(Idle.TotalSeconds * hall.Time.TimestampFrequency);
        foreach (var loop in rooms.Keys.Select(InUse).OfType<RoomLoop>().Where(loop => loop.LastUsed < since))
        {
            if (await loop.IsIdleSinceAsync(since))
            {
                await UnloadAsync(loop, "closed");
            }
        }
    }

    /// <summary>Finishes what is queued in every room and ends every screen.</summary>
    public Task DrainAsync() => Task.WhenAll(rooms.Keys.Select(InUse).OfType<RoomLoop>().Select(loop => UnloadAsync(loop, "draining")));

    private async Task UnloadAsync(RoomLoop loop, string code)
    {
        loop.Close(code);
        await loop.Running;
        if (
            rooms.TryGetValue(loop.State.Room, out var loading)
            && loading is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            && loading.Value.Result == loop
        )
        {
            rooms.TryRemove(KeyValuePair.Create(loop.State.Room, loading));
        }
        kept.TryRemove(loop.State.Room, out _);
        listeners.Forget(loop.State.Room);
        await KeepAsync(loop.State);
    }

    internal RoomLoop? InUse(string room) =>
        rooms.TryGetValue(room, out var loading) && loading is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            ? loading.Value.Result
            : null;

    private async Task<RoomLoop> LoadAsync(string room)
    {
        var epoch = await hall.Store.EpochAsync();
        var state = await snapshots.FindAsync(room, epoch, RoomState.FoldVersion) is { IsBlank: false } snapshot
            ? Read(snapshot)
            : RoomState.Empty(room);
        kept[room] = state.Seq;
        await foreach (var step in hall.Store.ReadStepsAsync(room, state.Seq))
        {
            state = step.Aggregate(state, (before, entry) => hall.Rules.Fold(before, hall.Wire.ReadEvent(entry), entry));
        }
        // Whoever appended last may have died before its listeners did their work.
        listeners.Nudge(room, state.Seq);
        return new RoomLoop(state, hall, Moved);
    }

    /// <summary>A snapshot is a cache: one that a newer program has written is passed over, and the record is replayed.</summary>
    private RoomState Read(Snapshot snapshot)
    {
        try
        {
            return codec.Read(snapshot);
        }
        catch (Exception mistake) when (mistake is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return RoomState.Empty(snapshot.Record);
        }
    }

    private void Moved(RoomState state)
    {
        listeners.Nudge(state.Room, state.Seq);
        if (state.Seq - kept.GetValueOrDefault(state.Room) >= SnapshotEvery)
        {
            kept[state.Room] = state.Seq;
            _ = KeepAsync(state);
        }
    }

    private async Task KeepAsync(RoomState state)
    {
        try
        {
            if (state is { Seq: > 0, IsFromTheFuture: false })
            {
                await Task.Run(async () => await snapshots.PutAsync(SnapshotBytes.Write(state, await hall.Store.EpochAsync())));
            }
        }
        catch (Exception mistake)
        {
            // A cache that was not written costs a longer start, no more.
            hall.Fault(mistake);
        }
    }
}
