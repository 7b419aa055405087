namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>What waits for the writer. Its thread sleeps while there is nothing: it never spins, since on a small machine that is somebody else's time.</summary>
internal sealed class SqliteQueue
{
    private readonly Queue<SqliteWrite> waiting = new();
    private bool closed;

    /// <summary>False once it is closed.</summary>
    public bool TryAdd(SqliteWrite write)
    {
        lock (waiting)
        {
            if (closed)
            {
                return false;
            }
            waiting.Enqueue(write);
            Monitor.Pulse(waiting);
            return true;
        }
    }

    /// <summary>What came first, when there is something; null when it is closed and empty.</summary>
    public SqliteWrite? Take()
    {
        lock (waiting)
        {
            while (waiting.Count == 0 && !closed)
            {
                Monitor.Wait(waiting);
            }
            return TryTake();
        }
    }

    /// <summary>What came first, or null.</summary>
    public SqliteWrite? TryTake()
    {
        lock (waiting)
        {
            return waiting.TryDequeue(out var first) ? first : null;
        }
    }

    public void Close()
    {
        lock (waiting)
        {
            closed = true;
            Monitor.PulseAll(waiting);
        }
    }
}
