using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Versions of SQLite before 3.51.3 can damage a database in WAL mode when two connections checkpoint and reset at once: this adapter does just that.</summary>
internal static class SqliteLibrary
{
    private static readonly Version Least = new(3, 51, 3);

    /// <exception cref="NotSupportedException">The native library is too old.</exception>
    public static void Require(string found)
    {
        if (Version.Parse(found) < Least)
        {
            throw new NotSupportedException(
                $"SQLite {found} has a fault in its write-ahead log; {Least} or later is required. Reference SQLitePCLRaw.bundle_e_sqlite3 2.1.13 or later."
            );
        }
    }

    public static string Loaded()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
