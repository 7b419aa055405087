namespace CsoNet.Collab.Rooms;

/// <summary>Requests that wait for an entry after a number. Owned by the room's loop; it is looked at only when the room has moved.</summary>
internal sealed class Waiters
{
    private const int Max = 10_000;
    private readonly List<(long After, TaskCompletionSource Waiter)> waiting = [];

    public bool IsEmpty => waiting.TrueForAll(other => other.Waiter.Task.IsCompleted);

    /// <summary>Adds one, or lets it go at once where there are too many.</summary>
    public void Add(long after, TaskCompletionSource waiter)
    {
        if (waiting.Count >= Max)
        {
            waiting.RemoveAll(other => other.Waiter.Task.IsCompleted);
        }
        if (waiting.Count >= Max)
        {
            waiter.TrySetResult();
            return;
        }
        waiting.Add((after, waiter));
    }

    /// <summary>Who waits for an entry after a number below <paramref name="head"/> has waited long enough; who gave up is forgotten.</summary>
    public void Release(long head)
    {
        foreach (var (_, waiter) in waiting.FindAll(other => other.After < head))
        {
            waiter.TrySetResult();
        }
        waiting.RemoveAll(other => other.After < head || other.Waiter.Task.IsCompleted);
    }
}
