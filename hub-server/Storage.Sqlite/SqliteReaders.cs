using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Connections that only read, each with its statements prepared; a reader never waits for the writer.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private static readonly int Most = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly SemaphoreSlim free = new(Most, Most);
    private volatile bool closed;

    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        try
        {
            return Read(work);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Reads that go on are let finish, for a moment; whoever comes later is told that the store is closed.</summary>
    public void Dispose()
    {
        closed = true;
        var stopped = 0;
        while (stopped < Most && free.Wait(TimeSpan.FromSeconds(2)))
        {
            stopped++;
        }
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
        if (stopped > 0)
        {
            free.Release(stopped);
        }
    }

    private T Read<T>(Func<SqliteSession, T> work)
    {
        if (closed)
        {
            throw SqliteFault.Closed(path);
        }
        SqliteSession? session = null;
        try
        {
            session = idle.TryTake(out var rested) ? rested : new SqliteSession(path, "PRAGMA query_only=ON;");
            var result = work(session);
            idle.Add(session);
            return result;
        }
        catch (SqliteException error)
        {
            session?.Dispose();
            throw SqliteFault.Away(path, error);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }
}
