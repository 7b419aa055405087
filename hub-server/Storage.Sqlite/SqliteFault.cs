using CsoNet.Collab.Foundations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Which errors are the store's (disk full, I/O, locked) and which are of one statement only.</summary>
internal static class SqliteFault
{
    private static readonly int[] OfOneStatement =
    [
        raw.SQLITE_ERROR,
        raw.SQLITE_CONSTRAINT,
        raw.SQLITE_TOOBIG,
        raw.SQLITE_MISMATCH,
        raw.SQLITE_RANGE,
        raw.SQLITE_MISUSE,
    ];

    public static bool IsOfOneStatement(Exception error) =>
        error is not SqliteException failure || OfOneStatement.Contains(failure.SqliteErrorCode);

    /// <summary>Whether the connection is as good as before: a full disk and a lock pass, everything else gets a new connection.</summary>
    public static bool LeavesConnection(Exception error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_BUSY };

    public static StoreAwayException Away(string path, Exception error) =>
        new($"{Path.GetFileName(path)} did not take or give what was asked: {error.Message}", error);

    public static StoreAwayException Closed(string path) => new($"{Path.GetFileName(path)} is closed.");
}
