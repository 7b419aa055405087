using System.Collections.Concurrent;

namespace CsoNet.Collab.LoadTests.BareSignalR;

/// <summary>The running number of each room. Its turn keeps numbers in order on the way out: two calls at once would overtake each other.</summary>
internal sealed class Numbers
{
    private readonly ConcurrentDictionary<string, Number> _rooms = new(StringComparer.Ordinal);

    public Number Of(string room) => _rooms.GetOrAdd(room, static _ => new Number());
}

internal sealed class Number
{
    private long _head;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    public long Head => Interlocked.Read(ref _head);

    public long Next() => Interlocked.Increment(ref _head);
}
