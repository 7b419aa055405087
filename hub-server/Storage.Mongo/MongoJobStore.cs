using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per job, its key made of owner and kind, and one per part of a result. Where a key is taken, or the version is another one, somebody was faster.</summary>
internal sealed class MongoJobStore(IMongoDatabase database, Questions questions) : IJobStore
{
    private readonly IMongoCollection<JobDocument> jobs = database.GetCollection<JobDocument>("jobs");
    private readonly IMongoCollection<JobPartDocument> parts = database.GetCollection<JobPartDocument>("jobParts");

    public async Task PrepareAsync(CancellationToken cancel)
    {
        var byTime = new CreateIndexModel<JobDocument>(Builders<JobDocument>.IndexKeys.Ascending(job => job.Due));
        await jobs.Indexes.CreateOneAsync(byTime, options: null, cancel);
        var byJob = new CreateIndexModel<JobPartDocument>(Builders<JobPartDocument>.IndexKeys.Ascending(part => part.Job));
        await parts.Indexes.CreateOneAsync(byJob, options: null, cancel);
    }

    public async Task<Job?> FindAsync(string kind, string owner, CancellationToken cancel = default)
    {
        var id = JobDocument.IdOf(kind, owner);
        return (await questions.AskAsync(token => jobs.Find(one => one.Id == id).FirstOrDefaultAsync(token), cancel))?.ToJob();
    }

    public Task<bool> PutAsync(Job job, CancellationToken cancel = default)
    {
        var next = JobDocument.Of(job);
        return questions.AskAsync(
            async token =>
                job.Version == 0
                    ? await Taken.UnlessAsync(() => jobs.InsertOneAsync(next, options: null, token))
                    : (
                        await jobs.ReplaceOneAsync(one => one.Id == next.Id && one.Version == job.Version, next, cancellationToken: token)
                    ).MatchedCount > 0,
            cancel
        );
    }

    public async Task<IReadOnlyList<Job>> DueAsync(long now, int limit, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => jobs.Find(one => one.Due <= now).SortBy(one => one.Due).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToJob());
    }

    public Task<bool> RemoveAsync(Job job, CancellationToken cancel = default)
    {
        var id = JobDocument.IdOf(job.Kind, job.Owner);
        return questions.AskAsync(
            async token =>
            {
                if ((await jobs.DeleteOneAsync(one => one.Id == id && one.Version == job.Version, token)).DeletedCount == 0)
                {
                    return false;
                }
                await parts.DeleteManyAsync(part => part.Job == id, token);
                return true;
            },
            cancel
        );
    }

    public Task PutPartAsync(Job job, int part, byte[] bytes, CancellationToken cancel = default)
    {
        var document = new JobPartDocument
        {
            Id = JobPartDocument.IdOf(job, part),
            Job = JobDocument.IdOf(job.Kind, job.Owner),
            Bytes = bytes,
        };
        return questions.AskAsync(
            token => parts.ReplaceOneAsync(one => one.Id == document.Id, document, new ReplaceOptions { IsUpsert = true }, token),
            cancel
        );
    }

    public async Task<byte[]?> FindPartAsync(Job job, int part, CancellationToken cancel = default)
    {
        var id = JobPartDocument.IdOf(job, part);
        return (await questions.AskAsync(token => parts.Find(one => one.Id == id).FirstOrDefaultAsync(token), cancel))?.Bytes;
    }
}

internal sealed class JobDocument
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("version")]
    public required long Version { get; init; }

    [BsonElement("due")]
    public required long Due { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    public static string IdOf(string kind, string owner) => $"{kind} {owner}";

    public static JobDocument Of(Job job) =>
        new()
        {
            Id = IdOf(job.Kind, job.Owner),
            Version = job.Version + 1,
            Due = job.Due,
            Body = JsonSerializer.Serialize(job with { Version = 0 }, Json),
        };

    public Job ToJob() => JsonSerializer.Deserialize<Job>(Body, Json)! with { Version = Version };
}

internal sealed class JobPartDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("job")]
    public required string Job { get; init; }

    [BsonElement("bytes")]
    public required byte[] Bytes { get; init; }

    public static string IdOf(Job job, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{JobDocument.IdOf(job.Kind, job.Owner)} {job.Turn}/{part}");
}
