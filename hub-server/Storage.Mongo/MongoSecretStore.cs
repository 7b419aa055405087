using CsoNet.Collab.Foundations;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per name; who inserts first decides.</summary>
internal sealed class MongoSecretStore(IMongoDatabase database, Questions questions) : ISecretStore
{
    private readonly IMongoCollection<SecretDocument> secrets = database.GetCollection<SecretDocument>("secrets");

    public Task<byte[]> KeepAsync(string name, byte[] fresh, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                if (await FindAsync(name, token) is { } kept)
                {
                    return kept.Bytes;
                }
                var document = new SecretDocument { Id = name, Bytes = fresh };
                await Taken.UnlessAsync(() => secrets.InsertOneAsync(document, options: null, token));
                return (await FindAsync(name, token))!.Bytes;
            },
            cancel
        );

    public Task<byte[]> ReplaceAsync(string name, byte[] stale, byte[] fresh, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                var change = Builders<SecretDocument>.Update.Set(one => one.Bytes, fresh);
                await secrets.UpdateOneAsync(one => one.Id == name && one.Bytes == stale, change, cancellationToken: token);
                return (await FindAsync(name, token))!.Bytes;
            },
            cancel
        );

    private async Task<SecretDocument?> FindAsync(string name, CancellationToken cancel) =>
        await secrets.Find(one => one.Id == name).FirstOrDefaultAsync(cancel);
}

internal sealed class SecretDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("bytes")]
    public required byte[] Bytes { get; init; }
}
