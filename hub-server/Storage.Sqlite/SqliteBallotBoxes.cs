using CsoNet.Collab.Consultations;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>Rows lie in the order of their slots, which is none: not even the file says who came first. What is taken out is overwritten, in the log too.</summary>
internal sealed class SqliteBallotBoxes(SqliteDatabase database) : IBallotBoxes
{
    private const string Box = "room = $room AND poll = $poll";
    private const string OpenBox = $"EXISTS (SELECT 1 FROM ballot_boxes WHERE {Box} AND closed = 0)";

    public async Task<byte[]?> KeyAsync(string room, long poll, byte[]? fresh, CancellationToken cancel = default) =>
        await database.ReadAsync(session => Key(session, room, poll), cancel)
        ?? (fresh is null ? null : await database.WriteAsync(session => Begin(session, room, poll, fresh), cancel));

    public Task<bool> PutAsync(string room, long poll, SealedBallot ballot, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    $"INSERT OR REPLACE INTO ballots (room, poll, slot, seal) SELECT $room, $poll, $slot, $seal WHERE {OpenBox}",
                    ("$room", room),
                    ("$poll", poll),
                    ("$slot", ballot.Slot),
                    ("$seal", ballot.Seal)
                ) == 1,
            cancel
        );

    public Task<bool> HoldsAsync(string room, long poll, byte[] slot, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    $"SELECT 1 FROM ballots WHERE {Box} AND slot = $slot",
                    row => row.GetInt32(0),
                    ("$room", room),
                    ("$poll", poll),
                    ("$slot", slot)
                ) == 1,
            cancel
        );

    public Task<ClosedBox?> CloseAsync(string room, long poll, CancellationToken cancel = default) =>
        database.WriteAsync(session => Close(session, room, poll), cancel);

    public async Task EmptyAsync(string room, long poll, CancellationToken cancel = default)
    {
        await database.WriteAsync(
            session =>
            {
                Shut(session, room, poll);
                session.Run($"UPDATE ballot_boxes SET key = x'' WHERE {Box}", ("$room", room), ("$poll", poll));
                return session.Run($"DELETE FROM ballots WHERE {Box}", ("$room", room), ("$poll", poll));
            },
            cancel
        );
        database.ScrubSoon();
    }

    private static byte[]? Begin(SqliteSession session, string room, long poll, byte[] fresh)
    {
        session.Run(
            "INSERT INTO ballot_boxes (room, poll, closed, key) VALUES ($room, $poll, 0, $key) ON CONFLICT (room, poll) DO NOTHING",
            ("$room", room),
            ("$poll", poll),
            ("$key", fresh)
        );
        return Key(session, room, poll);
    }

    private static byte[]? Key(SqliteSession session, string room, long poll) =>
        session.First($"SELECT key FROM ballot_boxes WHERE {Box} AND closed = 0", Bytes, ("$room", room), ("$poll", poll));

    private static ClosedBox? Close(SqliteSession session, string room, long poll)
    {
        Shut(session, room, poll);
        var key = session.First($"SELECT key FROM ballot_boxes WHERE {Box}", Bytes, ("$room", room), ("$poll", poll));
        return key is not { Length: > 0 }
            ? null
            : new ClosedBox(
                key,
                session.All(
                    $"SELECT slot, seal FROM ballots WHERE {Box} ORDER BY slot",
                    row => new SealedBallot(Bytes(row), row.GetFieldValue<byte[]>(1)),
                    ("$room", room),
                    ("$poll", poll)
                )
            );
    }

    private static void Shut(SqliteSession session, string room, long poll) =>
        session.Run(
            "INSERT INTO ballot_boxes (room, poll, closed, key) VALUES ($room, $poll, 1, x'') ON CONFLICT (room, poll) DO UPDATE SET closed = 1",
            ("$room", room),
            ("$poll", poll)
        );

    private static byte[] Bytes(SqliteDataReader row) => row.GetFieldValue<byte[]>(0);
}
