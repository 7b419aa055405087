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

    /// <summary>Reads that go on are let finish, for a moment.</summary>
    public void Dispose()
    {
        closed = true;
        for (var i = 0; i < Most && free.Wait(TimeSpan.FromSeconds(2)); i++)
        {
            // Each permit taken is a reader that is not reading; they are not given back.
        }
        while (idle.TryTake(out var session))
        {
            session.Dispose();
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
