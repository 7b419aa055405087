using CsoNet.Collab.Consultations;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteAttendance(SqliteDatabase database) : IAttendance
{
    public Task NoteAsync(string room, IReadOnlyCollection<Stay> stays, CancellationToken cancel = default) =>
        stays.Count == 0 ? Task.CompletedTask : database.WriteAsync(session => stays.Sum(stay => Note(session, room, stay)), cancel);

    public Task<IReadOnlyList<Stay>> OfAsync(string room, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Stay>>(
            session => session.All("SELECT number, since, until, by_page FROM attendance WHERE room = $room", StayOf, ("$room", room)),
            cancel
        );

    private static int Note(SqliteSession session, string room, Stay stay) =>
        session.Run(
            """
            INSERT INTO attendance (room, number, since, until, by_page) VALUES ($room, $number, $since, $until, $page)
            ON CONFLICT (room, number, since) DO UPDATE SET until = max(until, excluded.until), by_page = min(by_page, excluded.by_page)
            """,
            ("$room", room),
            ("$number", stay.Number),
            ("$since", stay.From),
            ("$until", stay.Until),
            ("$page", stay.ByPage ? 1 : 0)
        );

    private static Stay StayOf(SqliteDataReader row) => new(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3) > 0);
}
