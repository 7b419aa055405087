using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per pass; a try and a use are one update each, whose filter demands that it still holds.</summary>
internal sealed class MongoPassStore(IMongoDatabase database, Questions questions) : IPassStore
{
    private static readonly UpdateDefinitionBuilder<PassDocument> To = Builders<PassDocument>.Update;
    private readonly IMongoCollection<PassDocument> passes = database.GetCollection<PassDocument>("passes");

    public Task PrepareAsync(CancellationToken cancel) =>
        passes.Indexes.CreateOneAsync(
            new CreateIndexModel<PassDocument>(Builders<PassDocument>.IndexKeys.Ascending(one => one.Expires)),
            options: null,
            cancel
        );

    public Task PutAsync(Pass pass, CancellationToken cancel = default) =>
        questions.AskAsync(token => Taken.UnlessAsync(() => passes.InsertOneAsync(PassDocument.Of(pass), options: null, token)), cancel);

    public async Task<Pass?> FindAsync(string id, long now, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => passes.Find(Holding(id, now)).FirstOrDefaultAsync(token), cancel);
        return found?.ToPass();
    }

    public async Task<Pass?> TryAsync(string id, long now, int most, CancellationToken cancel = default)
    {
        var fewEnough = Holding(id, now) & Builders<PassDocument>.Filter.Lt(one => one.Tries, most);
        var found = await questions.AskAsync(
            token => passes.FindOneAndUpdateAsync(fewEnough, To.Inc(one => one.Tries, 1), cancellationToken: token),
            cancel
        );
        return found?.ToPass();
    }

    public Task<bool> UseAsync(string id, long now, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                var used = await passes.UpdateOneAsync(Holding(id, now), To.Set(one => one.Used, true), cancellationToken: token);
                return used.ModifiedCount > 0;
            },
            cancel
        );

    public Task PurgeAsync(long expired, CancellationToken cancel = default) =>
        questions.AskAsync(token => passes.DeleteManyAsync(one => one.Expires < expired, token), cancel);

    private static FilterDefinition<PassDocument> Holding(string id, long now) =>
        Builders<PassDocument>.Filter.Where(one => one.Id == id && one.Expires > now && one.Used == false);
}

internal sealed class PassDocument
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("expires")]
    public required long Expires { get; init; }

    [BsonElement("tries")]
    public int Tries { get; init; }

    [BsonElement("used")]
    public bool Used { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    public static PassDocument Of(Pass pass) =>
        new()
        {
            Id = pass.Id,
            Expires = pass.Expires,
            Body = JsonSerializer.Serialize(pass, Json),
        };

    public Pass ToPass() => JsonSerializer.Deserialize<Pass>(Body, Json)!;
}
