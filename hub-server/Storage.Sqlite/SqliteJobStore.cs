using CsoNet.Collab.Jobs;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

internal sealed class SqliteJobStore(SqliteDatabase database) : IJobStore
{
    public Task<Job?> FindAsync(string kind, string owner, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT version, body FROM jobs WHERE owner = $owner AND kind = $kind",
                    JobOf,
                    ("$owner", owner),
                    ("$kind", kind)
                ),
            cancel
        );

    public Task<bool> PutAsync(Job job, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                (
                    job.Version == 0
                        ? session.Run(
                            """
                            INSERT INTO jobs (owner, kind, version, due, body) VALUES ($owner, $kind, 1, $due, $body)
                            ON CONFLICT (owner, kind) DO NOTHING
                            """,
                            [.. Key(job), ("$due", job.Due), ("$body", Body(job))]
                        )
                        : session.Run(
                            """
                            UPDATE jobs SET version = version + 1, due = $due, body = $body
                            WHERE owner = $owner AND kind = $kind AND version = $version
                            """,
                            [.. Key(job), ("$version", job.Version), ("$due", job.Due), ("$body", Body(job))]
                        )
                ) > 0,
            cancel
        );

    public Task<IReadOnlyList<Job>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        database.ReadAsync<IReadOnlyList<Job>>(
            session =>
                session.All(
                    "SELECT version, body FROM jobs WHERE due <= $now ORDER BY due LIMIT $limit",
                    JobOf,
                    ("$now", now),
                    ("$limit", limit)
                ),
            cancel
        );

    public Task<bool> RemoveAsync(Job job, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "DELETE FROM jobs WHERE owner = $owner AND kind = $kind AND version = $version",
                    [.. Key(job), ("$version", job.Version)]
                ) > 0
                && session.Run("DELETE FROM job_parts WHERE owner = $owner AND kind = $kind", Key(job)) >= 0,
            cancel
        );

    public Task PutPartAsync(Job job, int part, byte[] bytes, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.Run(
                    "INSERT OR REPLACE INTO job_parts (owner, kind, turn, part, bytes) VALUES ($owner, $kind, $turn, $part, $bytes)",
                    [.. Key(job), ("$turn", job.Turn), ("$part", part), ("$bytes", bytes)]
                ),
            cancel
        );

    public Task<byte[]?> FindPartAsync(Job job, int part, CancellationToken cancel = default) =>
        database.ReadAsync(
            session =>
                session.First(
                    "SELECT bytes FROM job_parts WHERE owner = $owner AND kind = $kind AND turn = $turn AND part = $part",
                    row => row.GetFieldValue<byte[]>(0),
                    [.. Key(job), ("$turn", job.Turn), ("$part", part)]
                ),
            cancel
        );

    private static (string, object?)[] Key(Job job) => [("$owner", job.Owner), ("$kind", job.Kind)];

    /// <summary>The version is a column of its own.</summary>
    private static byte[] Body(Job job) => SqliteJson.Write(job with { Version = 0 });

    private static Job JobOf(SqliteDataReader row) => SqliteJson.Read<Job>(row, 1) with { Version = row.GetInt64(0) };
}
