using CsoNet.Collab.Rooms;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteRoomIndex(SqliteDatabase database) : IRoomIndex
{
    public Task PutAsync(RoomLine line, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    """
                    INSERT INTO lines (room, public, seq, within, circle, body) VALUES ($room, $public, $seq, $within, $circle, $body)
                    ON CONFLICT (room) DO UPDATE SET public = excluded.public, seq = excluded.seq, within = excluded.within, circle = excluded.circle, body = excluded.body
                      WHERE seq <= excluded.seq
                    """,
                    ("$room", line.Room),
                    ("$public", line.Visibility is not Visibility.Members),
                    ("$seq", line.Seq),
                    ("$within", line.Within),
                    ("$circle", (int)line.Circle),
                    ("$body", SqliteJson.Write(line))
                ),
            cancel
        );

    public Task<IReadOnlyList<RoomLine>> ListKnownAsync(string after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RoomLine>>(
            session =>
                session.All(
                    "SELECT body FROM lines WHERE public = 1 AND room > $after ORDER BY room LIMIT $limit",
                    LineOf,
                    ("$after", after),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<IReadOnlyList<RoomLine>> GetAsync(IReadOnlyCollection<string> rooms, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RoomLine>>(
            session =>
                session.All(
                    "SELECT body FROM lines WHERE room IN (SELECT value FROM json_each($rooms)) ORDER BY room",
                    LineOf,
                    ("$rooms", SqliteJson.List(rooms))
                ),
            cancel
        );

    public Task<IReadOnlyList<RoomLine>> ListWithinAsync(string room, Circle circle, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RoomLine>>(
            session =>
                session.All(
                    "SELECT body FROM lines WHERE within = $room AND circle = $circle ORDER BY room LIMIT $limit",
                    LineOf,
                    ("$room", room),
                    ("$circle", (int)circle),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) => database.WriteAsync(session => session.Run("DELETE FROM lines"), cancel);

    private static RoomLine LineOf(SqliteDataReader row) => SqliteJson.Read<RoomLine>(row, 0);
}
