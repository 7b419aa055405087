using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteSettingsStore(SqliteDatabase database) : ISettingsStore
{
    public Task<PersonSettings?> FindAsync(string person, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT body FROM settings WHERE person = $person",
                    row => SqliteJson.Read<PersonSettings>(row, 0),
                    ("$person", person)
                ),
            cancel
        );

    public Task PutAsync(string person, PersonSettings settings, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO settings (person, body) VALUES ($person, $body) ON CONFLICT (person) DO UPDATE SET body = excluded.body",
                    ("$person", person),
                    ("$body", SqliteJson.Write(settings))
                ),
            cancel
        );
}
