using CsoNet.Collab.Foundations;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteSecretStore(SqliteDatabase database) : ISecretStore
{
    public Task<byte[]> KeepAsync(string name, byte[] fresh, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
            {
                session.Run(
                    "INSERT INTO secrets (name, bytes) VALUES ($name, $bytes) ON CONFLICT (name) DO NOTHING",
                    ("$name", name),
                    ("$bytes", fresh)
                );
                return Read(session, name);
            },
            cancel
        );

    public Task<byte[]> ReplaceAsync(string name, byte[] stale, byte[] fresh, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
            {
                session.Run(
                    "UPDATE secrets SET bytes = $fresh WHERE name = $name AND bytes = $stale",
                    ("$fresh", fresh),
                    ("$name", name),
                    ("$stale", stale)
                );
                return Read(session, name);
            },
            cancel
        );

    private static byte[] Read(SqliteSession session, string name) =>
        session.First("SELECT bytes FROM secrets WHERE name = $name", row => row.GetFieldValue<byte[]>(0), ("$name", name))!;
}
