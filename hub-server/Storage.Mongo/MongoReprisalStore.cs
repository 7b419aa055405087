using CsoNet.Collab.Safety;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per report; who inserts first decides.</summary>
internal sealed class MongoReprisalStore(IMongoDatabase database, Questions questions) : IReprisalStore
{
    private readonly IMongoCollection<ReprisalDocument> all = database.GetCollection<ReprisalDocument>("reprisals");

    public Task PrepareAsync(CancellationToken cancel) =>
        all.Indexes.CreateOneAsync(
            new CreateIndexModel<ReprisalDocument>(Builders<ReprisalDocument>.IndexKeys.Descending(one => one.At).Ascending(one => one.Id)),
            cancellationToken: cancel
        );

    public Task KeepAsync(SealedReport report, CancellationToken cancel = default)
    {
        var document = new ReprisalDocument
        {
            Id = report.Id.ToString("N"),
            At = report.At,
            Sealed = report.Sealed,
        };
        return questions.AskAsync(token => Taken.UnlessAsync(() => all.InsertOneAsync(document, options: null, token)), cancel);
    }

    public async Task<IReadOnlyList<SealedReport>> ListAsync(int limit, CancellationToken cancel = default)
    {
        var newest = Builders<ReprisalDocument>.Sort.Descending(one => one.At).Ascending(one => one.Id);
        var found = await questions.AskAsync(
            token => all.Find(Builders<ReprisalDocument>.Filter.Empty).Sort(newest).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => new SealedReport(Guid.ParseExact(one.Id, "N"), one.At, one.Sealed));
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancel = default)
    {
        var name = id.ToString("N");
        return (await questions.AskAsync(token => all.DeleteOneAsync(one => one.Id == name, token), cancel)).DeletedCount > 0;
    }
}

internal sealed class ReprisalDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("at")]
    public required long At { get; init; }

    [BsonElement("sealed")]
    public required byte[] Sealed { get; init; }
}
