using CsoNet.Collab.People;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqlitePassStore(SqliteDatabase database) : IPassStore
{
    public Task PutAsync(Pass pass, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO passes (id, expires, tries, used, body) VALUES ($id, $expires, 0, 0, $body) ON CONFLICT (id) DO NOTHING",
                    ("$id", pass.Id),
                    ("$expires", pass.Expires),
                    ("$body", SqliteJson.Write(pass))
                ),
            cancel
        );

    public Task<Pass?> FindAsync(string id, long now, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First("SELECT body FROM passes WHERE id = $id AND used = 0 AND expires > $now", PassOf, ("$id", id), ("$now", now)),
            cancel
        );

    public Task<Pass?> TryAsync(string id, long now, int most, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.First(
                    """
                    UPDATE passes SET tries = tries + 1 WHERE id = $id AND used = 0 AND expires > $now AND tries < $most
                    RETURNING body
                    """,
                    PassOf,
                    ("$id", id),
                    ("$now", now),
                    ("$most", most)
                ),
            cancel
        );

    public Task<bool> UseAsync(string id, long now, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run("UPDATE passes SET used = 1 WHERE id = $id AND used = 0 AND expires > $now", ("$id", id), ("$now", now)) > 0,
            cancel
        );

    public Task PurgeAsync(long expired, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM passes WHERE expires < $expired", ("$expired", expired)), cancel);

    private static Pass PassOf(SqliteDataReader row) => SqliteJson.Read<Pass>(row, 0);
}
