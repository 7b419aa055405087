using System.Text.Json;
using CsoNet.Collab.Messages;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteTopicLines(SqliteDatabase database) : ITopicLines
{
    // The lowest place of a room bounds the walk over its index; each line is then held against the place in its own topic.
    private const string After = """
        SELECT room, body FROM (
          SELECT l.room AS room, l.body AS body, row_number() OVER (PARTITION BY l.room ORDER BY l.last DESC) AS place
          FROM json_each($places) p CROSS JOIN topics l INDEXED BY topics_last
          WHERE l.room = p.value ->> '$.room' AND l.last > p.value ->> '$.lowest'
            AND l.last > coalesce(json_extract(p.value, '$.topics."' || l.topic || '"'), p.value ->> '$.floor')
        ) WHERE place <= $most
        """;

    public Task<IReadOnlyList<TopicLine>> GetAsync(string room, IReadOnlyCollection<long> topics, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<TopicLine>>(
            session =>
                session.All(
                    "SELECT body FROM topics WHERE room = $room AND topic IN (SELECT value FROM json_each($topics)) ORDER BY topic",
                    row => LineOf(row, 0),
                    ("$room", room),
                    ("$topics", SqliteJson.List(topics))
                ),
            cancel
        );

    public Task PutAsync(string room, IReadOnlyCollection<TopicLine> lines, CancellationToken cancel = default)
    {
        var rows = lines.Select(line => (Line: line, Body: SqliteJson.Write(line))).ToArray();
        return rows.Length == 0
            ? Task.CompletedTask
            : database.WriteAsync(session => rows.Sum(row => Put(session, room, row.Line, row.Body)), cancel);
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<TopicLine>>> AfterAsync(
        IReadOnlyCollection<ReadersPlace> places,
        CancellationToken cancel = default
    ) =>
        database.ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<TopicLine>>>(
            session =>
                session
                    .All(
                        After,
                        row => (Room: row.GetString(0), Line: LineOf(row, 1)),
                        ("$places", JsonSerializer.Serialize(places.Take(ITopicLines.MostAsked).Select(Asked), JsonSerializerOptions.Web)),
                        ("$most", ITopicLines.MostAnswered)
                    )
                    .GroupBy(found => found.Room, found => found.Line)
                    .ToDictionary(room => room.Key, IReadOnlyList<TopicLine> (room) => [.. room.OrderBy(line => line.Topic)]),
            cancel
        );

    public Task<IReadOnlyList<TopicLine>> LatestAsync(string room, long before, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<TopicLine>>(
            session =>
                session.All(
                    "SELECT body FROM topics INDEXED BY topics_last WHERE room = $room AND last < $before ORDER BY last DESC LIMIT $limit",
                    row => LineOf(row, 0),
                    ("$room", room),
                    ("$before", before),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        database.WriteAsync(session => session.Run("DELETE FROM topics"), cancel);

    private static object Asked(ReadersPlace place) =>
        new
        {
            place.Room,
            place.Floor,
            Lowest = place.Topics.Values.Append(place.Floor).Min(),
            place.Topics,
        };

    private static int Put(SqliteSession session, string room, TopicLine line, byte[] body) =>
        session.Run(
            """
            INSERT INTO topics (room, topic, last, at, body) VALUES ($room, $topic, $last, $at, $body)
            ON CONFLICT (room, topic) DO UPDATE SET last = excluded.last, at = excluded.at, body = excluded.body WHERE at <= excluded.at
            """,
            ("$room", room),
            ("$topic", line.Topic),
            ("$last", line.Last),
            ("$at", line.At),
            ("$body", body)
        );

    private static TopicLine LineOf(SqliteDataReader row, int column) => SqliteJson.Read<TopicLine>(row, column);
}
