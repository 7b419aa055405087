using CsoNet.Collab.Rooms;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteSchedule(SqliteDatabase database) : ISchedule
{
    public Task PutAsync(Due due, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    """
                    INSERT INTO due (record, thing, at, command) VALUES ($record, $thing, $at, $command)
                    ON CONFLICT (record, thing) DO UPDATE SET at = excluded.at, command = excluded.command
                    """,
                    ("$record", due.Record),
                    ("$thing", due.Thing),
                    ("$at", due.At),
                    ("$command", due.Command)
                ),
            cancel
        );

    public Task<IReadOnlyList<Due>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Due>>(
            session =>
                session.All(
                    "SELECT record, thing, at, command FROM due WHERE at <= $now ORDER BY at LIMIT $limit",
                    DueOf,
                    ("$now", now),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task RemoveAsync(Due due, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "DELETE FROM due WHERE record = $record AND thing = $thing AND at = $at",
                    ("$record", due.Record),
                    ("$thing", due.Thing),
                    ("$at", due.At)
                ),
            cancel
        );

    private static Due DueOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3));
}
