using CsoNet.Collab.Messages;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>The writer does one thing after the other: what a change is given is what is stored.</summary>
internal sealed class SqliteReadPositions(SqliteDatabase database) : IReadPositions
{
    public Task<IReadOnlyDictionary<string, RoomPositions>> OfAsync(
        string person,
        IReadOnlyCollection<string> rooms,
        CancellationToken cancel = default
    ) =>
        database.ReadAsync<IReadOnlyDictionary<string, RoomPositions>>(
            session =>
                session
                    .All(
                        "SELECT room, body FROM positions WHERE person = $person AND room IN (SELECT value FROM json_each($rooms))",
                        Keyed,
                        ("$person", person),
                        ("$rooms", SqliteJson.List(rooms))
                    )
                    .ToDictionary(),
            cancel
        );

    public Task<RoomPositions> ChangeAsync(
        string person,
        string room,
        Func<RoomPositions?, RoomPositions> change,
        CancellationToken cancel = default
    ) =>
        database.WriteAsync(
            session =>
            {
                var before = session.First(
                    "SELECT body FROM positions WHERE person = $person AND room = $room",
                    row => SqliteJson.Read<RoomPositions>(row, 0),
                    ("$person", person),
                    ("$room", room)
                );
                return Write(session, person, room, before, change(before));
            },
            cancel
        );

    public Task ChangeAllAsync(string room, Func<RoomPositions, RoomPositions> change, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
            {
                var all = session.All("SELECT person, body FROM positions WHERE room = $room", Keyed, ("$room", room));
                all.ForEach(one => Write(session, one.Key, room, one.Value, change(one.Value)));
                return all.Count;
            },
            cancel
        );

    public Task ForgetAsync(string person, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM positions WHERE person = $person", ("$person", person)), cancel);

    private static RoomPositions Write(SqliteSession session, string person, string room, RoomPositions? before, RoomPositions after)
    {
        if (!ReferenceEquals(before, after))
        {
            session.Run(
                """
                INSERT INTO positions (person, room, body) VALUES ($person, $room, $body)
                ON CONFLICT (person, room) DO UPDATE SET body = excluded.body
                """,
                ("$person", person),
                ("$room", room),
                ("$body", SqliteJson.Write(after))
            );
        }
        return after;
    }

    private static KeyValuePair<string, RoomPositions> Keyed(SqliteDataReader row) =>
        KeyValuePair.Create(row.GetString(0), SqliteJson.Read<RoomPositions>(row, 1));
}
