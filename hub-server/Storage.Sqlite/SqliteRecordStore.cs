using System.Text.Json;
using CsoNet.Collab.Record;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteRecordStore(SqliteDatabase database) : IRecordStore
{
    private const string HeadOf = "(SELECT max(seq) FROM entries WHERE record = r.id)";
    private const string IdOf = "SELECT id FROM records WHERE name = $record";

    public Task<string> EpochAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.First("SELECT word FROM epoch", row => row.GetString(0))!, cancel);

    public Task<string> RenewEpochAsync(CancellationToken cancel = default) =>
        database.WriteAsync(
            session => session.First("UPDATE epoch SET word = lower(hex(randomblob(8))) RETURNING word", row => row.GetString(0))!,
            cancel
        );

    public Task<Appended> AppendAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel = default)
    {
        SqliteRecordName.Check(record);
        SqliteRecordName.CheckRun(record, entries);
        // Made into bytes here, on the caller's thread: the writer's is the narrow place.
        var rows = entries
            .Select(entry => new Row(entry.Seq, entry.Author, entry.Command.ToByteArray(), EntryBytes.Write(entry)))
            .ToArray();
        return database.WriteAsync(session => Append(session, record, rows), cancel);
    }

    public Task<IReadOnlyList<Entry>> ReadAsync(string record, long after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Entry>>(
            session =>
                session.First(IdOf, Integer, ("$record", record)) is not 0 and var id
                    ? session.All(
                        "SELECT seq, body FROM entries WHERE record = $id AND seq > $after ORDER BY seq LIMIT $limit",
                        row => EntryOf(record, row),
                        ("$id", id),
                        ("$after", after),
                        ("$limit", limit)
                    )
                    : [],
            cancel
        );

    public Task<Entry?> FindCommandAsync(string record, int author, Guid command, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    $"SELECT seq, body FROM entries WHERE record = ({IdOf}) AND author = $author AND command = $command",
                    row => EntryOf(record, row),
                    ("$record", record),
                    ("$author", author),
                    ("$command", command.ToByteArray())
                ),
            cancel
        );

    public Task<RecordHead?> HeadAsync(string record, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    $"SELECT r.name, e.seq, e.body FROM records r JOIN entries e ON e.record = r.id AND e.seq = {HeadOf} WHERE r.name = $record",
                    RecordHeadOf,
                    ("$record", record)
                ),
            cancel
        );

    public Task<IReadOnlyList<RecordHead>> HeadsAsync(string after, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<RecordHead>>(
            session =>
                session.All(
                    $"SELECT r.name, e.seq, e.body FROM records r JOIN entries e ON e.record = r.id AND e.seq = {HeadOf} WHERE r.name > $after ORDER BY r.name LIMIT $limit",
                    RecordHeadOf,
                    ("$after", after),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<IReadOnlyList<string>> MovedAsync(IReadOnlyDictionary<string, long> heads, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(heads.Count, 10_000, nameof(heads));
        var asked = JsonSerializer.SerializeToUtf8Bytes(heads);
        // There is no hole: whether a record has moved on is whether it has the next number.
        return database.ReadAsync<IReadOnlyList<string>>(
            session =>
                session.All(
                    """
                    SELECT r.name FROM json_each(CAST($heads AS TEXT)) h CROSS JOIN records r ON r.name = h.key
                    WHERE EXISTS (SELECT 1 FROM entries e WHERE e.record = r.id AND e.seq = h.value + 1)
                    """,
                    row => row.GetString(0),
                    ("$heads", asked)
                ),
            cancel
        );
    }

    public async Task<bool> EraseAsync(string record, long seq, Erasure what, CancellationToken cancel = default)
    {
        var found = await database.WriteAsync(session => Erase(session, record, seq, what), cancel);
        database.ScrubSoon();
        return found;
    }

    private static Appended Append(SqliteSession session, string record, Row[] rows)
    {
        var (id, head) = session.First($"SELECT r.id, {HeadOf} FROM records r WHERE r.name = $record", Place, ("$record", record));
        if (rows[0].Seq != head + 1)
        {
            // Not the next number: a retry is told so; whatever else comes here has lost the race, or would leave a hole.
            return Original(session, id, rows[0]) is not 0 and var first
                ? new Appended(AppendOutcome.Duplicate, 0, first)
                : new Appended(AppendOutcome.Conflict, 0);
        }
        if (id == 0)
        {
            id = session.First("INSERT INTO records (name) VALUES ($record) RETURNING id", Integer, ("$record", record));
        }
        for (var i = 0; i < rows.Length; i++)
        {
            if (!Insert(session, id, rows[i]))
            {
                return new Appended(AppendOutcome.Duplicate, i, Original(session, id, rows[i]));
            }
        }
        return new Appended(AppendOutcome.Whole, rows.Length);
    }

    /// <summary>False where this author's command is there already: the only constraint that is left to fail.</summary>
    private static bool Insert(SqliteSession session, long id, Row row) =>
        session.Run(
            "INSERT INTO entries (record, seq, author, command, body) VALUES ($record, $seq, $author, $command, $body) ON CONFLICT (record, author, command) DO NOTHING",
            ("$record", id),
            ("$seq", row.Seq),
            ("$author", row.Author),
            ("$command", row.Command),
            ("$body", row.Body)
        ) == 1;

    private static long Original(SqliteSession session, long id, Row row) =>
        session.First(
            "SELECT seq FROM entries WHERE record = $record AND author = $author AND command = $command",
            Integer,
            ("$record", id),
            ("$author", row.Author),
            ("$command", row.Command)
        );

    private static bool Erase(SqliteSession session, string record, long seq, Erasure what)
    {
        var entry = session.First(
            $"SELECT seq, body FROM entries WHERE record = ({IdOf}) AND seq = $seq",
            row => EntryOf(record, row),
            ("$record", record),
            ("$seq", seq)
        );
        return entry is not null
            && session.Run(
                $"UPDATE entries SET body = $body WHERE record = ({IdOf}) AND seq = $seq",
                ("$body", EntryBytes.Write(entry.Without(what))),
                ("$record", record),
                ("$seq", seq)
            ) == 1;
    }

    private static long Integer(SqliteDataReader row) => row.GetInt64(0);

    private static (long Id, long Head) Place(SqliteDataReader row) => (row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt64(1));

    private static Entry EntryOf(string record, SqliteDataReader row) =>
        EntryBytes.Read(record, row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private static RecordHead RecordHeadOf(SqliteDataReader row)
    {
        var (record, seq) = (row.GetString(0), row.GetInt64(1));
        return new RecordHead(record, seq, EntryBytes.Read(record, seq, row.GetFieldValue<byte[]>(2)).Hash);
    }

    private readonly record struct Row(long Seq, int Author, byte[] Command, byte[] Body);
}
