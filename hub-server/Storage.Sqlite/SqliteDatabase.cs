namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>One file: its writer, its readers, and what keeps its write-ahead log short.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    // secure_delete: what is erased is overwritten. The log is cut back to 8 MB whenever it begins anew.
    private const string Writing =
        "PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=8388608; PRAGMA secure_delete=ON; PRAGMA cache_size=-16000;";

    private readonly SqliteReaders readers;
    private readonly SqliteWal wal;

    /// <param name="path">The file, prepared.</param>
    /// <param name="synchronous"><c>FULL</c>: a commit outlives the loss of power; <c>NORMAL</c>: it outlives the loss of the process.</param>
    /// <param name="time">For the bounds of groups and the looks at the log.</param>
    public SqliteDatabase(string path, string synchronous, TimeProvider time)
    {
        Writer = new SqliteWriter(path, () => new SqliteSession(path, $"PRAGMA synchronous={synchronous};{Writing}"), time);
        readers = new SqliteReaders(path);
        wal = new SqliteWal(path, Writer, time);
    }

    public SqliteWriter Writer { get; }

    /// <summary>Makes the file if there is none and brings its tables up to date.</summary>
    public static void Prepare(string path, string[] steps)
    {
        using var session = new SqliteSession(path, "PRAGMA journal_mode=WAL;");
        SqliteSchema.Bring(session, path, steps);
    }

    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancel) => Writer.RunAsync(work, cancel);

    public Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancel) => readers.RunAsync(work, cancel);

    public void ScrubSoon() => wal.ScrubSoon();

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        readers.Dispose();
        await wal.DisposeAsync();
    }
}
