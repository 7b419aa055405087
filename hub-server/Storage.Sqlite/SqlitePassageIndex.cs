using CsoNet.Collab.Search;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>
/// Terms lie in a full-text table that keeps no text, no places and no columns, only which passages have a term: a question walks over the lists of its own terms, from the newest passage
/// back. The number of a row begins with the time, so that its order is the order of time. What a passage was kept under stands beside it, because a list that keeps no text must be told
/// what to take out; and what is taken out leaves the file (secure-delete).
/// </summary>
internal sealed class SqlitePassageIndex(SqliteDatabase database) : IPassageIndex
{
    /// <summary>Below the time there is room for so many passages of one moment; more of them stand in the moments after.</summary>
    private const int WithinMoment = 21;

    private const string Columns = "p.kind, p.number, p.at, p.author, p.changed_at, t.scope, t.terms";

    public async Task PutAsync(IReadOnlyCollection<Passage> passages, CancellationToken cancel = default)
    {
        if (passages.Count == 0)
        {
            return;
        }
        await database.WriteAsync(session => passages.Sum(passage => Put(session, passage)), cancel);
        if (passages.Any(passage => passage.Terms.Count == 0))
        {
            database.ScrubSoon();
        }
    }

    public Task<IReadOnlyList<Passage>> GetAsync(string room, IReadOnlyCollection<PassageKey> keys, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Passage>>(
            session =>
                session.All(
                    $"""
                    SELECT {Columns} FROM json_each($keys) k CROSS JOIN passages p JOIN passage_terms t ON t.id = p.id
                    WHERE p.room = $room AND p.kind = k.value ->> '$[0]' AND p.number = k.value ->> '$[1]'
                    ORDER BY p.kind, p.number
                    """,
                    row => PassageOf(room, row),
                    ("$room", room),
                    ("$keys", SqliteJson.List(keys.Select(key => new[] { (long)key.Kind, key.Number })))
                ),
            cancel
        );

    public Task<IReadOnlyList<Passage>> PageAsync(string room, PassageKey after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Passage>>(
            session =>
                session.All(
                    $"""
                    SELECT {Columns} FROM passages p JOIN passage_terms t ON t.id = p.id
                    WHERE p.room = $room AND (p.kind, p.number) > ($kind, $number) ORDER BY p.kind, p.number LIMIT $limit
                    """,
                    row => PassageOf(room, row),
                    ("$room", room),
                    ("$kind", (long)after.Kind),
                    ("$number", after.Number),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<IReadOnlyList<Found>> NewestAsync(TermQuestion question, CancellationToken cancel = default) =>
        question.All.Any(some => some.Count == 0)
            ? Task.FromResult<IReadOnlyList<Found>>([])
            : database.ReadAsync<IReadOnlyList<Found>>(
                session =>
                    session.All(
                        """
                        SELECT p.room, p.kind, p.number, p.at FROM passage_index i CROSS JOIN passages p ON p.id = i.rowid
                        WHERE i.passage_index MATCH $terms AND i.rowid >= $from AND i.rowid < $until ORDER BY i.rowid DESC LIMIT $limit
                        """,
                        row => new Found(row.GetString(0), new PassageKey((PassageKind)row.GetInt32(1), row.GetInt64(2)), row.GetInt64(3)),
                        ("$terms", string.Join(" AND ", question.All.Select(AnyOf))),
                        ("$from", question.From << WithinMoment),
                        ("$until", question.Until << WithinMoment),
                        ("$limit", question.Limit)
                    ),
                cancel
            );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run("INSERT INTO passage_index (passage_index) VALUES ('delete-all')")
                + session.Run("DELETE FROM passage_terms")
                + session.Run("DELETE FROM passages"),
            cancel
        );

    /// <summary>Each term as a string of the language of full-text questions: no term holds a quotation mark, and if it did, it would be doubled.</summary>
    private static string AnyOf(IReadOnlyCollection<string> terms) =>
        $"({string.Join(" OR ", terms.Select(term => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))})";

    private static int Put(SqliteSession session, Passage passage)
    {
        var (id, changedAt) = session.First(
            "SELECT id, changed_at FROM passages WHERE room = $room AND kind = $kind AND number = $number",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("$room", passage.Room),
            ("$kind", (long)passage.Key.Kind),
            ("$number", passage.Key.Number)
        );
        if (id != 0 && changedAt >= passage.ChangedAt)
        {
            return 0;
        }
        if (id != 0)
        {
            TakeOut(session, id);
            session.Run("UPDATE passages SET author = $author, changed_at = $changed WHERE id = $id", [.. Facts(id, passage)]);
        }
        else
        {
            id = FreeId(session, passage);
            session.Run(
                "INSERT INTO passages (id, author, changed_at, room, kind, number, at) VALUES ($id, $author, $changed, $room, $kind, $number, $at)",
                [
                    .. Facts(id, passage),
                    ("$room", passage.Room),
                    ("$kind", (long)passage.Key.Kind),
                    ("$number", passage.Key.Number),
                    ("$at", passage.At),
                ]
            );
        }
        return Keep(session, id, passage);
    }

    private static (string, object?)[] Facts(long id, Passage passage) =>
        [("$id", id), ("$author", passage.Author), ("$changed", passage.ChangedAt)];

    private static int Keep(SqliteSession session, long id, Passage passage)
    {
        session.Run(
            "INSERT INTO passage_terms (id, scope, terms) VALUES ($id, $scope, $terms)",
            ("$id", id),
            ("$scope", passage.Scope),
            ("$terms", string.Join(' ', passage.Terms))
        );
        return passage.Terms.Count == 0
            ? 0
            : session.Run(
                "INSERT INTO passage_index (rowid, terms) VALUES ($id, $terms)",
                ("$id", id),
                ("$terms", string.Join(' ', passage.Keys))
            );
    }

    private static void TakeOut(SqliteSession session, long id)
    {
        var (scope, terms) = session.First(
            "SELECT scope, terms FROM passage_terms WHERE id = $id",
            row => (row.GetString(0), TermsIn(row.GetString(1))),
            ("$id", id)
        );
        if (terms is { Length: > 0 })
        {
            session.Run(
                "INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', $id, $terms)",
                ("$id", id),
                ("$terms", string.Join(' ', terms.Select(term => scope + term)))
            );
        }
        session.Run("DELETE FROM passage_terms WHERE id = $id", ("$id", id));
    }

    /// <summary>By its time, and within it by its number: those of one hour of a protected room stand side by side, and others make room.</summary>
    private static long FreeId(SqliteSession session, Passage passage)
    {
        var id = (passage.At << WithinMoment) + (passage.Key.Number & ((1 << WithinMoment) - 1));
        while (session.First("SELECT 1 FROM passages WHERE id = $id", row => row.GetInt64(0), ("$id", id)) == 1)
        {
            id++;
        }
        return id;
    }

    private static Passage PassageOf(string room, SqliteDataReader row) =>
        new()
        {
            Room = room,
            Key = new PassageKey((PassageKind)row.GetInt32(0), row.GetInt64(1)),
            At = row.GetInt64(2),
            Author = row.GetInt32(3),
            ChangedAt = row.GetInt64(4),
            Scope = row.GetString(5),
            Terms = [.. TermsIn(row.GetString(6))],
        };

    private static string[] TermsIn(string terms) => terms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
