using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>
/// Copies the write-ahead log into the database in the background, on a connection of its own: the writer's worst commit
/// then costs a few milliseconds instead of some forty.
/// </summary>
internal sealed class SqliteWal : IAsyncDisposable
{
    /// <summary>From this size on it is copied.</summary>
    private const long Large = 4 << 20;

    /// <summary>From this size on it must begin anew, which takes the writer's help when it never pauses.</summary>
    private const long TooLarge = 32 << 20;

    private readonly FileInfo log;
    private readonly SqliteWriter writer;
    private readonly SqliteSession session;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private bool scrubWanted;

    public SqliteWal(string path, SqliteWriter writer, TimeProvider time)
    {
        log = new FileInfo(path + "-wal");
        this.writer = writer;
        session = new SqliteSession(path, "PRAGMA busy_timeout=0; PRAGMA wal_autocheckpoint=0;");
        loop = Task.Run(() => WatchAsync(time));
    }

    /// <summary>Something was erased: the log, which still holds it, is to be emptied as soon as nobody reads from it.</summary>
    public void ScrubSoon() => Volatile.Write(ref scrubWanted, value: true);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        Try(Empty);
        session.Dispose();
        stop.Dispose();
    }

    private async Task WatchAsync(TimeProvider time)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200), time);
        try
        {
            while (await tick.WaitForNextTickAsync(stop.Token))
            {
                Try(Look);
            }
        }
        catch (OperationCanceledException)
        {
            // Closing: what is left in the log is copied by whoever disposes of this.
        }
    }

    private void Look()
    {
        if (Volatile.Read(ref scrubWanted))
        {
            Volatile.Write(ref scrubWanted, !Empty());
        }
        log.Refresh();
        if (log is not { Exists: true, Length: > Large })
        {
            return;
        }
        var left = Copy();
        if (log.Length > TooLarge)
        {
            // What was written while copying is copied once more, so that little is left to the writer.
            left = left > 0 ? Copy() : left;
            writer.DrainSoon();
        }
    }

    /// <summary>Answers how many pages of the log are not copied yet.</summary>
    private long Copy() => session.First("PRAGMA wal_checkpoint(PASSIVE)", row => row.GetInt64(1) - row.GetInt64(2));

    /// <summary>Copies all and cuts the log to nothing. False while somebody is in the way.</summary>
    private bool Empty()
    {
        Copy();
        return session.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0);
    }

    private static void Try<T>(Func<T> step)
    {
        try
        {
            step();
        }
        catch (SqliteException)
        {
            // A full disk or a lock: nothing is lost, the log holds it all; the next tick tries again.
        }
    }

    private static void Try(Action step) =>
        Try(() =>
        {
            step();
            return true;
        });
}
