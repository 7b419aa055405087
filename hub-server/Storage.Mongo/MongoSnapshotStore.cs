using CsoNet.Collab.Record;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per record, replaced only by a newer one.</summary>
internal sealed class MongoSnapshotStore(IMongoDatabase database, Questions questions) : ISnapshotStore
{
    /// <summary>A document holds 16 MB. What is bigger is not kept: this is a cache, and a replay gives the same.</summary>
    private const int Largest = 15 * 1024 * 1024;

    private static readonly FilterDefinitionBuilder<SnapshotDocument> Where = Builders<SnapshotDocument>.Filter;
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<SnapshotDocument> snapshots = database.GetCollection<SnapshotDocument>("snapshots");

    public async Task<Snapshot?> FindAsync(string record, string epoch, int foldVersion, CancellationToken cancel = default)
    {
        var wanted = Where.Eq(one => one.Id, record) & Where.Eq(one => one.Epoch, epoch) & Where.Eq(one => one.FoldVersion, foldVersion);
        var found = await questions.AskAsync(token => snapshots.Find(wanted).FirstOrDefaultAsync(token), cancel);
        return found is null ? null : new Snapshot(record, epoch, foldVersion, found.Seq, found.Bytes);
    }

    public Task PutAsync(Snapshot snapshot, CancellationToken cancel = default)
    {
        if (snapshot.Bytes.Length > Largest)
        {
            return Task.CompletedTask;
        }
        var older =
            Where.Ne(one => one.Epoch, snapshot.Epoch)
            | Where.Ne(one => one.FoldVersion, snapshot.FoldVersion)
            | Where.Lte(one => one.Seq, snapshot.Seq);
        var place = Where.Eq(one => one.Id, snapshot.Record) & older;
        var document = SnapshotDocument.Of(snapshot);
        return questions.AskAsync(
            token => Taken.UnlessNewerAsync(() => snapshots.ReplaceOneAsync(place, document, OrInsert, token)),
            cancel
        );
    }
}

internal sealed class SnapshotDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("epoch")]
    public required string Epoch { get; init; }

    [BsonElement("foldVersion")]
    public required int FoldVersion { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("bytes")]
    public required byte[] Bytes { get; init; }

    public static SnapshotDocument Of(Snapshot snapshot) =>
        new()
        {
            Id = snapshot.Record,
            Epoch = snapshot.Epoch,
            FoldVersion = snapshot.FoldVersion,
            Seq = snapshot.Seq,
            Bytes = snapshot.Bytes,
        };
}
