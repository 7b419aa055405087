using CsoNet.Collab.Messages;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteMessagePages(SqliteDatabase database) : IMessagePages
{
    // Each question names its index: left alone, the planner would walk a million messages to find the few that changed.
    private const string InRoom = "SELECT body FROM messages INDEXED BY messages_room WHERE room = $room ";
    private const string InTopic = "SELECT body FROM messages INDEXED BY messages_topic WHERE room = $room AND topic = $topic ";
    private const string Changed = "SELECT body FROM messages INDEXED BY messages_changed WHERE room = $room AND changed_at > seq ";

    public Task<IReadOnlyList<Message>> GetAsync(string room, IReadOnlyCollection<long> seqs, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Message>>(
            session =>
                session.All(
                    InRoom + "AND seq IN (SELECT value FROM json_each($seqs)) ORDER BY seq",
                    MessageOf,
                    ("$room", IdOf(session, room)),
                    ("$seqs", SqliteJson.List(seqs))
                ),
            cancel
        );

    public async Task PutAsync(string room, IReadOnlyCollection<Message> messages, CancellationToken cancel = default)
    {
        var rows = messages.Select(message => (Message: message, Body: SqliteJson.Write(message))).ToArray();
        if (rows.Length == 0)
        {
            return;
        }
        await database.WriteAsync(session => PutAll(session, room, rows), cancel);
        if (messages.Any(message => message.Gone))
        {
            // What it said is to leave the file, too.
            database.ScrubSoon();
        }
    }

    public Task<IReadOnlyList<Message>> PageAsync(string room, PageOfMessages page, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Message>>(
            session => IdOf(session, room) is not 0 and var id ? Page(session, id, page) : [],
            cancel
        );

    public Task<IReadOnlyList<Message>> ChangedAsync(string room, long seen, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Message>>(
            session =>
                session.All(
                    Changed + "AND changed_at > $seen AND seq <= $seen ORDER BY seq LIMIT $limit",
                    MessageOf,
                    ("$room", IdOf(session, room)),
                    ("$seen", seen),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM messages") + session.Run("DELETE FROM rooms"), cancel);

    private static long IdOf(SqliteSession session, string room) =>
        session.First("SELECT id FROM rooms WHERE name = $room", row => row.GetInt64(0), ("$room", room));

    private static long Register(SqliteSession session, string room) =>
        session.First("INSERT INTO rooms (name) VALUES ($room) RETURNING id", row => row.GetInt64(0), ("$room", room));

    private static int PutAll(SqliteSession session, string room, (Message Message, byte[] Body)[] rows)
    {
        var id = IdOf(session, room) is not 0 and var known ? known : Register(session, room);
        return rows.Sum(row => Put(session, id, row.Message, row.Body));
    }

    private static int Put(SqliteSession session, long room, Message message, byte[] body) =>
        session.Run(
            """
            INSERT INTO messages (room, seq, topic, changed_at, body) VALUES ($room, $seq, $topic, $changed, $body)
            ON CONFLICT (room, seq) DO UPDATE SET topic = excluded.topic, changed_at = excluded.changed_at, body = excluded.body
            WHERE changed_at < excluded.changed_at
            """,
            ("$room", room),
            ("$seq", message.Seq),
            ("$topic", message.Topic),
            ("$changed", message.ChangedAt),
            ("$body", body)
        );

    private static List<Message> Page(SqliteSession session, long room, PageOfMessages page)
    {
        var upwards = page is { Before: null, After: not null };
        // The topic stays a bound value where there is none, so that each shape of page is one statement.
        var found = session.All(
            (page.Topic is null ? InRoom + "AND $topic IS NULL " : InTopic)
                + "AND seq > $after AND seq < $before ORDER BY seq "
                + (upwards ? "ASC LIMIT $limit" : "DESC LIMIT $limit"),
            MessageOf,
            ("$room", room),
            ("$topic", page.Topic),
            ("$after", page.After ?? 0),
            ("$before", page.Before ?? long.MaxValue),
            ("$limit", page.Limit)
        );
        if (!upwards)
        {
            found.Reverse();
        }
        return found;
    }

    private static Message MessageOf(SqliteDataReader row) => SqliteJson.Read<Message>(row, 0);
}
