using System.Collections.Concurrent;

namespace CsoNet.Collab.LoadTests.BareSignalR;

/// <summary>The running number of each room, and whether sends leave in its order. Two calls at once overtake each other otherwise.</summary>
internal sealed class Numbers(bool inOrder)
{
    private readonly ConcurrentDictionary<string, Number> _rooms = new(StringComparer.Ordinal);

    public Number Of(string room) => _rooms.GetOrAdd(room, _ => new Number(inOrder ? new SemaphoreSlim(1, 1) : null));
}

internal sealed class Number(SemaphoreSlim? turn)
{
    private long _head;

    public long Head => Interlocked.Read(ref _head);

    public long Next() => Interlocked.Increment(ref _head);

    public Task BeginAsync(CancellationToken stop) => turn?.WaitAsync(stop) ?? Task.CompletedTask;

    public void End() => turn?.Release();
}
