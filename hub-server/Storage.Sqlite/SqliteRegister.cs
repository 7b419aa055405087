using CsoNet.Collab.Recommendations;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>The register: whole lines, and beside them the marks by which a line is found.</summary>
internal sealed class SqliteRegister(SqliteDatabase database) : IRegister
{
    public Task PutAsync(RegisterLine line, CancellationToken cancel = default) =>
        database.WriteAsync(session => Put(session, line, SqliteJson.Write(line)), cancel);

    public Task<IReadOnlyList<RegisterLine>> GetAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RegisterLine>>(
            session =>
                session.All(
                    "SELECT body FROM register WHERE id IN (SELECT value FROM json_each($ids)) ORDER BY id",
                    LineOf,
                    ("$ids", SqliteJson.List(ids))
                ),
            cancel
        );

    public Task<IReadOnlyList<RegisterLine>> ListAsync(RegisterQuery query, string after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RegisterLine>>(
            session =>
                session.All(
                    $"SELECT body FROM register AS one WHERE ($after = '' OR place < $after) AND {Fits} ORDER BY place DESC LIMIT $limit",
                    LineOf,
                    ("$after", after),
                    ("$marks", SqliteJson.List(query.Marks())),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<long> CountAsync(RegisterQuery query, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    $"SELECT count(*) FROM register AS one WHERE {Fits}",
                    row => row.GetInt64(0),
                    ("$marks", SqliteJson.List(query.Marks()))
                ),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM register") + session.Run("DELETE FROM register_marks"), cancel);

    /// <summary>It has all of the marks.</summary>
    private const string Fits = """
        NOT EXISTS (SELECT 1 FROM json_each($marks) AS asked
          WHERE NOT EXISTS (SELECT 1 FROM register_marks WHERE register_marks.id = one.id AND mark = asked.value))
        """;

    private static int Put(SqliteSession session, RegisterLine line, byte[] body)
    {
        var put = session.Run(
            """
            INSERT INTO register (id, place, seq, body) VALUES ($id, $place, $seq, $body)
            ON CONFLICT (id) DO UPDATE SET place = excluded.place, seq = excluded.seq, body = excluded.body WHERE seq <= excluded.seq
            """,
            ("$id", line.Id),
            ("$place", line.Order),
            ("$seq", line.Seq),
            ("$body", body)
        );
        if (put == 0)
        {
            return 0;
        }
        session.Run("DELETE FROM register_marks WHERE id = $id", ("$id", line.Id));
        return session.Run(
            "INSERT INTO register_marks (id, mark) SELECT $id, value FROM json_each($marks)",
            ("$id", line.Id),
            ("$marks", SqliteJson.List(RegisterQuery.MarksOf(line)))
        );
    }

    private static RegisterLine LineOf(SqliteDataReader row) => SqliteJson.Read<RegisterLine>(row, 0);
}
