using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteCheckpointStore(SqliteDatabase database) : ICheckpointStore
{
    public Task<long> FindAsync(string listener, string record, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT seq FROM checkpoints WHERE listener = $listener AND record = $record",
                    row => row.GetInt64(0),
                    ("$listener", listener),
                    ("$record", record)
                ),
            cancel
        );

    public Task<long?> ClaimAsync(
        string listener,
        string record,
        string holder,
        long now,
        long until,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            session =>
                session.First<long?>(
                    """
                    INSERT INTO checkpoints (listener, record, seq, holder, until) VALUES ($listener, $record, 0, $holder, $until)
                    ON CONFLICT (listener, record) DO UPDATE SET holder = excluded.holder, until = excluded.until
                    WHERE holder IS NULL OR holder = excluded.holder OR until <= $now
                    RETURNING seq
                    """,
                    row => row.GetInt64(0),
                    ("$listener", listener),
                    ("$record", record),
                    ("$holder", holder),
                    ("$until", until),
                    ("$now", now)
                ),
            cancel
        );

    public Task<bool> ReleaseAsync(string listener, string record, string holder, long seq, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    """
                    UPDATE checkpoints SET seq = $seq, holder = NULL, until = 0
                    WHERE listener = $listener AND record = $record AND holder = $holder
                    """,
                    ("$listener", listener),
                    ("$record", record),
                    ("$holder", holder),
                    ("$seq", seq)
                ) == 1,
            cancel
        );

    public Task ForgetAsync(string listener, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM checkpoints WHERE listener = $listener", ("$listener", listener)), cancel);
}
