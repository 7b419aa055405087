using System.Text.Json;
using CsoNet.Collab.Messages;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteHighlights(SqliteDatabase database) : IHighlights
{
    private const string After = """
        SELECT h.body FROM json_each($places) p CROSS JOIN highlights h INDEXED BY highlights_room
        WHERE h.room = p.key AND h.spoken = $spoken AND h.seq > p.value
        ORDER BY h.at DESC, h.room, h.seq DESC LIMIT $limit
        """;

    public Task PutAsync(IReadOnlyCollection<Highlight> highlights, CancellationToken cancel = default)
    {
        var rows = highlights.Select(one => (Highlight: one, Body: SqliteJson.Write(one))).ToArray();
        return rows.Length == 0
            ? Task.CompletedTask
            : database.WriteAsync(session => rows.Sum(row => Put(session, row.Highlight, row.Body)), cancel);
    }

    public Task<IReadOnlyList<Highlight>> AfterAsync(
        IReadOnlyDictionary<string, long> places,
        bool spoken,
        int limit,
        CancellationToken cancel = default
    ) =>
        database.ReadAsync<IReadOnlyList<Highlight>>(
            session =>
                session.All(
                    After,
                    row => SqliteJson.Read<Highlight>(row, 0),
                    ("$places", JsonSerializer.Serialize(places.Take(ITopicLines.MostAsked).ToDictionary())),
                    ("$spoken", spoken),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM highlights"), cancel);

    private static int Put(SqliteSession session, Highlight highlight, byte[] body) =>
        session.Run(
            """
            INSERT INTO highlights (room, spoken, seq, at, body) VALUES ($room, $spoken, $seq, $at, $body)
            ON CONFLICT DO NOTHING
            """,
            ("$room", highlight.Room),
            ("$spoken", highlight.IsSpoken),
            ("$seq", highlight.Seq),
            ("$at", highlight.At),
            ("$body", body)
        );
}
