using CsoNet.Collab.People;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteSignInStore(SqliteDatabase database) : ISignInStore
{
    private const string Columns = "id, person, created, seen, browser, system";

    public Task PutAsync(SignIn signIn, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    $"INSERT INTO signins ({Columns}) VALUES ($id, $person, $created, $seen, $browser, $system) ON CONFLICT (id) DO NOTHING",
                    ("$id", signIn.Id),
                    ("$person", signIn.Person),
                    ("$created", signIn.Created),
                    ("$seen", signIn.Seen),
                    ("$browser", signIn.Device.Browser),
                    ("$system", signIn.Device.System)
                ),
            cancel
        );

    public Task<SignIn?> FindAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(
            session => session.First($"SELECT {Columns} FROM signins WHERE id = $id AND ended IS NULL", SignInOf, ("$id", id)),
            cancel
        );

    public Task SeenAsync(string id, long seen, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Run("UPDATE signins SET seen = $seen WHERE id = $id AND seen < $seen", ("$seen", seen), ("$id", id)),
            cancel
        );

    public Task<IReadOnlyList<SignIn>> OfAsync(string person, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<SignIn>>(
            session =>
                session.All(
                    $"SELECT {Columns} FROM signins WHERE person = $person AND ended IS NULL ORDER BY seen DESC, created DESC, id LIMIT 100",
                    SignInOf,
                    ("$person", person)
                ),
            cancel
        );

    public Task<bool> EndAsync(string person, string id, long now, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "UPDATE signins SET ended = $now WHERE id = $id AND person = $person AND ended IS NULL",
                    ("$now", now),
                    ("$id", id),
                    ("$person", person)
                ) > 0,
            cancel
        );

    public Task<IReadOnlyList<string>> EndAllAsync(string person, long now, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<string>>(
            session =>
                session.All(
                    "UPDATE signins SET ended = $now WHERE person = $person AND ended IS NULL RETURNING id",
                    row => row.GetString(0),
                    ("$now", now),
                    ("$person", person)
                ),
            cancel
        );

    public Task<IReadOnlyList<string>> EndedSinceAsync(long since, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            session => session.All("SELECT id FROM signins WHERE ended >= $since", row => row.GetString(0), ("$since", since)),
            cancel
        );

    public Task PurgeAsync(long ended, long seen, CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.Run("DELETE FROM signins WHERE ended < $ended OR seen < $seen", ("$ended", ended), ("$seen", seen)),
            cancel
        );

    private static SignIn SignInOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), new Device(row.GetString(4), row.GetString(5)));
}
