using CsoNet.Collab.People;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqlitePersonStore(SqliteDatabase database) : IPersonStore
{
    public Task<Person?> FindAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.First("SELECT body FROM people WHERE id = $id", PersonOf, ("$id", id)), cancel);

    public Task PutAsync(Person person, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT INTO people (id, body) VALUES ($id, $body) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                    ("$id", person.Id),
                    ("$body", SqliteJson.Write(person))
                ),
            cancel
        );

    public Task<IReadOnlyList<Person>> ListAsync(string after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Person>>(
            session =>
                session.All(
                    "SELECT body FROM people WHERE id > $after ORDER BY id LIMIT $limit",
                    PersonOf,
                    ("$after", after),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<Seat?> SeatAsync(string room, string person, CancellationToken cancel = default) =>
        database.ReadAsync(session => Find(session, room, person), cancel);

    public async Task<Seat> TakeSeatAsync(string room, string person, bool admit, CancellationToken cancel = default)
    {
        // Nearly always it is there: then nothing need be written.
        var seat = await SeatAsync(room, person, cancel);
        return seat is { } there && (there.Admitted || !admit)
            ? there
            : await database.WriteAsync(session => Take(session, room, person, admit), cancel);
    }

    public async Task<IReadOnlyDictionary<int, Person>> WhoAsync(
        string room,
        IReadOnlyCollection<int> numbers,
        CancellationToken cancel = default
    ) =>
        await database.ReadAsync(
            session =>
                session
                    .All(
                        """
                        SELECT seats.number, people.body FROM json_each($numbers) AS one JOIN seats ON seats.room = $room AND seats.number = one.value
                        JOIN people ON people.id = seats.person
                        """,
                        row => (Number: row.GetInt32(0), Person: SqliteJson.Read<Person>(row, 1)),
                        ("$room", room),
                        ("$numbers", SqliteJson.List(numbers.Distinct()))
                    )
                    .ToDictionary(one => one.Number, one => one.Person),
            cancel
        );

    public Task<IReadOnlyList<string>> RoomsOfAsync(string person, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            session =>
                session.All("SELECT room FROM seats WHERE person = $person ORDER BY room", row => row.GetString(0), ("$person", person)),
            cancel
        );

    private static Seat? Find(SqliteSession session, string room, string person) =>
        session.First(
            "SELECT number, admitted FROM seats WHERE room = $room AND person = $person",
            SeatOf,
            ("$room", room),
            ("$person", person)
        );

    private static Seat Take(SqliteSession session, string room, string person, bool admit) =>
        session.First(
            """
            INSERT INTO seats (room, person, number, admitted)
            VALUES ($room, $person, (SELECT coalesce(max(number), 0) + 1 FROM seats WHERE room = $room), $admit)
            ON CONFLICT (room, person) DO UPDATE SET admitted = max(admitted, excluded.admitted)
            RETURNING number, admitted
            """,
            SeatOf,
            ("$room", room),
            ("$person", person),
            ("$admit", admit)
        )!;

    private static Person PersonOf(SqliteDataReader row) => SqliteJson.Read<Person>(row, 0);

    private static Seat SeatOf(SqliteDataReader row) => new(row.GetInt32(0), row.GetBoolean(1));
}
