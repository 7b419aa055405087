using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteSnapshotStore(SqliteDatabase database) : ISnapshotStore
{
    public Task<Snapshot?> FindAsync(string record, string epoch, int foldVersion, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT seq, bytes FROM snapshots WHERE record = $record AND epoch = $epoch AND fold = $fold",
                    row => new Snapshot(record, epoch, foldVersion, row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                    ("$record", record),
                    ("$epoch", epoch),
                    ("$fold", foldVersion)
                ),
            cancel
        );

    public async Task PutAsync(Snapshot snapshot, CancellationToken cancel = default)
    {
        await database.WriteAsync(
            session =>
                session.Run(
                    """
                    INSERT INTO snapshots (record, epoch, fold, seq, bytes) VALUES ($record, $epoch, $fold, $seq, $bytes)
                    ON CONFLICT (record) DO UPDATE SET epoch = excluded.epoch, fold = excluded.fold, seq = excluded.seq, bytes = excluded.bytes
                    WHERE epoch <> excluded.epoch OR fold <> excluded.fold OR seq <= excluded.seq
                    """,
                    ("$record", snapshot.Record),
                    ("$epoch", snapshot.Epoch),
                    ("$fold", snapshot.FoldVersion),
                    ("$seq", snapshot.Seq),
                    ("$bytes", snapshot.Bytes)
                ),
            cancel
        );
        if (snapshot.IsBlank)
        {
            database.ScrubSoon();
        }
    }
}
