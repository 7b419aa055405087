using CsoNet.Collab.Messages;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteMessagePages(SqliteDatabase database) : IMessagePages
{
    private const string InRoom = "SELECT body FROM messages WHERE id > $after AND id < $before ORDER BY id ";
    private const string InTopic =
        "SELECT body FROM messages WHERE room = $room AND topic = $topic AND seq > $after AND seq < $before ORDER BY seq ";

    public Task<IReadOnlyList<Message>> GetAsync(string room, IReadOnlyCollection<long> seqs, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Message>>(
            session =>
                session.All(
                    """
                    SELECT body FROM messages WHERE id IN (SELECT (r.id << 40) + s.value FROM rooms r, json_each($seqs) s WHERE r.name = $room)
                    ORDER BY id
                    """,
                    MessageOf,
                    ("$seqs", SqliteJson.List(seqs)),
                    ("$room", room)
                ),
            cancel
        );

    public Task PutAsync(string room, IReadOnlyCollection<Message> messages, CancellationToken cancel = default)
    {
        var rows = messages.Select(message => (Message: message, Body: SqliteJson.Write(message))).ToArray();
        return rows.Length == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                session =>
                {
                    var id = IdOf(session, room) is not 0 and var known ? known : Register(session, room);
                    return rows.Sum(row => Put(session, id, row.Message, row.Body));
                },
                cancel
            );
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
                    """
                    SELECT body FROM messages WHERE room = $room AND changed_at > $seen AND changed_at > seq AND seq <= $seen
                    ORDER BY seq LIMIT $limit
                    """,
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

    private static int Put(SqliteSession session, long room, Message message, byte[] body) =>
        session.Run(
            """
            INSERT INTO messages (id, room, seq, topic, changed_at, body) VALUES ($id, $room, $seq, $topic, $changed, $body)
            ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, changed_at = excluded.changed_at, body = excluded.body
            WHERE changed_at < excluded.changed_at
            """,
            ("$id", SqliteKey.Of(room, message.Seq)),
            ("$room", room),
            ("$seq", message.Seq),
            ("$topic", message.Topic),
            ("$changed", message.ChangedAt),
            ("$body", body)
        );

    private static List<Message> Page(SqliteSession session, long room, PageOfMessages page)
    {
        var upwards = page is { Before: null, After: not null };
        var order = upwards ? "ASC LIMIT $limit" : "DESC LIMIT $limit";
        var (after, before) = (page.After ?? 0, page.Before ?? SqliteKey.MaxSeq);
        var found = page.Topic is { } topic
            ? session.All(
                InTopic + order,
                MessageOf,
                ("$room", room),
                ("$topic", topic),
                ("$after", after),
                ("$before", before),
                ("$limit", page.Limit)
            )
            : session.All(
                InRoom + order,
                MessageOf,
                ("$after", SqliteKey.Of(room, after)),
                ("$before", SqliteKey.Of(room, before)),
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
