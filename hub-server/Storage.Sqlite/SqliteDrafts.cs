using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteDrafts(SqliteDatabase database) : IDrafts
{
    public Task<IReadOnlyList<Draft>> OfAsync(string person, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Draft>>(
            session =>
                session.All(
                    "SELECT body FROM drafts WHERE person = $person ORDER BY at DESC, room, topic",
                    row => SqliteJson.Read<Draft>(row, 0),
                    ("$person", person)
                ),
            cancel
        );

    public Task<Draft?> PutAsync(string person, Draft draft, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, person, draft), cancel);

    public Task ForgetAsync(string person, CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM drafts WHERE person = $person", ("$person", person)), cancel);

    private static Draft? Put(SqliteSession session, string person, Draft draft)
    {
        var known = session.First(
            "SELECT body FROM drafts WHERE person = $person AND room = $room AND topic = $topic",
            row => SqliteJson.Read<Draft>(row, 0),
            ("$person", person),
            ("$room", draft.Room),
            ("$topic", draft.Topic)
        );
        if ((known?.Revision ?? 0) != draft.Revision)
        {
            return null;
        }
        var kept = draft.Kept();
        if (draft.Text.Length == 0)
        {
            session.Run(
                "DELETE FROM drafts WHERE person = $person AND room = $room AND topic = $topic",
                ("$person", person),
                ("$room", draft.Room),
                ("$topic", draft.Topic)
            );
            return kept;
        }
        Write(session, person, kept);
        return kept;
    }

    /// <summary>In the place of what was there; of too many the oldest go.</summary>
    private static void Write(SqliteSession session, string person, Draft kept)
    {
        session.Run(
            """
            INSERT INTO drafts (person, room, topic, at, body) VALUES ($person, $room, $topic, $at, $body)
            ON CONFLICT (person, room, topic) DO UPDATE SET at = excluded.at, body = excluded.body
            """,
            ("$person", person),
            ("$room", kept.Room),
            ("$topic", kept.Topic),
            ("$at", kept.At),
            ("$body", SqliteJson.Write(kept))
        );
        session.Run(
            """
            DELETE FROM drafts WHERE person = $person AND (room, topic) IN
              (SELECT room, topic FROM drafts WHERE person = $person ORDER BY at DESC LIMIT -1 OFFSET $most)
            """,
            ("$person", person),
            ("$most", Draft.Most)
        );
    }
}
