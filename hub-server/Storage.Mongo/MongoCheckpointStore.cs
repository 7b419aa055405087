using CsoNet.Collab.Record;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per listener and record. A claim is one upsert whose filter demands the work to be free: held work makes the key taken.</summary>
internal sealed class MongoCheckpointStore(IMongoDatabase database, Questions questions) : ICheckpointStore
{
    private static readonly FilterDefinitionBuilder<CheckpointDocument> Where = Builders<CheckpointDocument>.Filter;
    private static readonly UpdateDefinitionBuilder<CheckpointDocument> Then = Builders<CheckpointDocument>.Update;
    private readonly IMongoCollection<CheckpointDocument> checkpoints = database.GetCollection<CheckpointDocument>("checkpoints");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var byListener = new CreateIndexModel<CheckpointDocument>(Builders<CheckpointDocument>.IndexKeys.Ascending(one => one.Listener));
        return checkpoints.Indexes.CreateOneAsync(byListener, options: null, cancel);
    }

    public async Task<long> FindAsync(string listener, string record, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => checkpoints.Find(Of(listener, record)).FirstOrDefaultAsync(token), cancel);
        return found?.Seq ?? 0;
    }

    public Task<long?> ClaimAsync(string listener, string record, string holder, long now, long until, CancellationToken cancel = default)
    {
        var free = Where.Eq(one => one.Holder, holder) | Where.Lte(one => one.Until, now);
        var mine = Then.Set(one => one.Holder, holder)
            .Set(one => one.Until, until)
            .SetOnInsert(one => one.Listener, listener)
            .SetOnInsert(one => one.Seq, 0);
        return questions.AskAsync(token => ClaimAsync(Of(listener, record) & free, mine, token), cancel);
    }

    public async Task<bool> ReleaseAsync(string listener, string record, string holder, long seq, CancellationToken cancel = default)
    {
        var mine = Of(listener, record) & Where.Eq(one => one.Holder, holder);
        var moved = Then.Set(one => one.Seq, seq).Set(one => one.Holder, "").Set(one => one.Until, 0);
        var result = await questions.AskAsync(token => checkpoints.UpdateOneAsync(mine, moved, options: null, token), cancel);
        return result.MatchedCount == 1;
    }

    public Task ForgetAsync(string listener, CancellationToken cancel = default) =>
        questions.AskAsync(token => checkpoints.DeleteManyAsync(one => one.Listener == listener, token), cancel);

    private async Task<long?> ClaimAsync(
        FilterDefinition<CheckpointDocument> free,
        UpdateDefinition<CheckpointDocument> mine,
        CancellationToken cancel
    )
    {
        var options = new FindOneAndUpdateOptions<CheckpointDocument> { IsUpsert = true, ReturnDocument = ReturnDocument.After };
        CheckpointDocument? claimed = null;
        await Taken.UnlessAsync(async () => claimed = await checkpoints.FindOneAndUpdateAsync(free, mine, options, cancel));
        return claimed?.Seq;
    }

    private static FilterDefinition<CheckpointDocument> Of(string listener, string record) =>
        Where.Eq(one => one.Id, $"{listener} {record}");
}

internal sealed class CheckpointDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("listener")]
    public required string Listener { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("holder")]
    public required string Holder { get; init; }

    [BsonElement("until")]
    public required long Until { get; init; }
}
