using CsoNet.Collab.Safety;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteReprisalStore(SqliteDatabase database) : IReprisalStore
{
    public Task KeepAsync(SealedReport report, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO reprisals (id, at, sealed) VALUES ($id, $at, $sealed) ON CONFLICT (id) DO NOTHING",
                    ("$id", report.Id.ToString("N")),
                    ("$at", report.At),
                    ("$sealed", report.Sealed)
                ),
            cancel
        );

    public Task<IReadOnlyList<SealedReport>> ListAsync(int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<SealedReport>>(
            session =>
                session.All(
                    "SELECT id, at, sealed FROM reprisals ORDER BY at DESC, id LIMIT $limit",
                    row => new SealedReport(Guid.ParseExact(row.GetString(0), "N"), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
                    ("$limit", limit)
                ),
            cancel
        );

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancel = default) =>
        await database.WriteAsync(session => session.Run("DELETE FROM reprisals WHERE id = $id", ("$id", id.ToString("N"))), cancel) > 0;
}
