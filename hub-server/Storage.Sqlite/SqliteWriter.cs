namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>
/// The one thread that writes to a database. It takes whatever waits, of all rooms, does it in one transaction, each with a savepoint of
/// its own, commits, and only then answers. It never waits for more to come: while one group is being committed the next one gathers by itself.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // A group ends after this much work, so that nobody waits longer than about 20 ms for others, commit included.
    private static readonly TimeSpan MostWork = TimeSpan.FromMilliseconds(8);

    private readonly string path;
    private readonly Func<SqliteSession> open;
    private readonly TimeProvider time;
    private readonly SqliteQueue waiting = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteSession? session;
    private bool drainWanted;

    public SqliteWriter(string path, Func<SqliteSession> open, TimeProvider time)
    {
        (this.path, this.open, this.time) = (path, open, time);
        session = open();
        new Thread(Work) { IsBackground = true, Name = $"writer of {Path.GetFileName(path)}" }.Start();
    }

    /// <summary>How many transactions were committed.</summary>
    public long Transactions { get; private set; }

    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancel);
        }
        var write = new SqliteWrite<T>(work, cancel);
        if (!waiting.TryAdd(write))
        {
            throw SqliteFault.Closed(path);
        }
        return write.Task.WaitAsync(cancel);
    }

    /// <summary>
    /// Asks for the last bit of a checkpoint between two groups. Only there is nobody writing, so only there can the write-ahead log
    /// be copied to its very end and begin anew.
    /// </summary>
    public void DrainSoon() => Volatile.Write(ref drainWanted, value: true);

    public async ValueTask DisposeAsync()
    {
        waiting.Close();
        await closed.Task;
    }

    private void Work()
    {
        while (waiting.Take() is { } first)
        {
            CommitGroup(first);
            DrainIfWanted();
        }
        session?.Dispose();
        closed.SetResult();
    }

    private void CommitGroup(SqliteWrite first)
    {
        var group = new List<SqliteWrite>();
        try
        {
            Gather(first, group);
        }
        catch (Exception error) // Whatever it was, this thread goes on, and nobody in the group is told that something was stored.
        {
            Abandon(error);
            group.ForEach(write => write.Fail(SqliteFault.Away(path, error)));
            return;
        }
        group.ForEach(write => write.Answer());
    }

    private void Gather(SqliteWrite first, List<SqliteWrite> group)
    {
        var started = time.GetTimestamp();
        group.Add(first);
        session ??= open();
        session.Run("BEGIN IMMEDIATE");
        Do(session, first);
        while (time.GetElapsedTime(started) < MostWork && waiting.TryTake() is { } next)
        {
            group.Add(next);
            Do(session, next);
        }
        session.Run("COMMIT");
        Transactions++;
    }

    private static void Do(SqliteSession session, SqliteWrite write)
    {
        if (!write.IsWanted)
        {
            write.Spoil(new OperationCanceledException());
            return;
        }
        session.Run("SAVEPOINT one");
        try
        {
            write.Do(session);
        }
        catch (Exception error) when (SqliteFault.IsOfOneStatement(error)) // The others in the group have nothing to do with it.
        {
            session.Run("ROLLBACK TO one");
            write.Spoil(error);
        }
        session.Run("RELEASE one");
    }

    private void Abandon(Exception error)
    {
        try
        {
            if (session is { InTransaction: true })
            {
                session.Run("ROLLBACK");
            }
            if (SqliteFault.LeavesConnection(error))
            {
                return;
            }
        }
        catch (Exception) // The connection is of no use any more; the next group opens another.
        { }
        session?.Dispose();
        session = null;
    }

    private void DrainIfWanted()
    {
        if (session is null || !Volatile.Read(ref drainWanted))
        {
            return;
        }
        Volatile.Write(ref drainWanted, value: false);
        try
        {
            session.Run("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (Exception error) // Nothing was lost by it: the log only goes on growing until the next try.
        {
            Abandon(error);
        }
    }
}
