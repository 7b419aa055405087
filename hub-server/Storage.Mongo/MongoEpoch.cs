using System.Security.Cryptography;
using System.Text;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// The epoch: a digest of a random word, kept in the collection <c>house</c>, and of the identity that the server gave the collection of entries.
/// A dump that is restored gets a new identity, and so a new epoch, by itself. A restore below the server (disk snapshots) keeps it: there
/// whoever restores renews the word.
/// </summary>
internal sealed class MongoEpoch(IMongoDatabase database)
{
    private readonly IMongoCollection<BsonDocument> house = database.GetCollection<BsonDocument>("house");
    private string? known;

    public async Task<string> FindAsync(CancellationToken cancel) => known ??= Digest(await WordAsync(cancel), await IdentityAsync(cancel));

    /// <summary>Other nodes keep the epoch that they know until they start again; a restore happens while none runs.</summary>
    public async Task<string> RenewAsync(CancellationToken cancel)
    {
        var word = Builders<BsonDocument>.Update.Set("word", Guid.NewGuid().ToString("N"));
        await house.UpdateOneAsync(Builders<BsonDocument>.Filter.Eq("_id", "epoch"), word, new UpdateOptions { IsUpsert = true }, cancel);
        known = null;
        return await FindAsync(cancel);
    }

    /// <summary>Whoever comes first makes the word; who loses that race finds it taken and reads it.</summary>
    private async Task<string> WordAsync(CancellationToken cancel)
    {
        var mine = new BsonDocument { { "_id", "epoch" }, { "word", Guid.NewGuid().ToString("N") } };
        var filter = Builders<BsonDocument>.Filter.Eq("_id", "epoch");
        if (!await house.Find(filter).AnyAsync(cancel))
        {
            await Taken.UnlessAsync(() => house.InsertOneAsync(mine, options: null, cancel));
        }
        return (await house.Find(filter).FirstAsync(cancel))["word"].AsString;
    }

    private async Task<string> IdentityAsync(CancellationToken cancel)
    {
        var options = new ListCollectionsOptions { Filter = Builders<BsonDocument>.Filter.Eq("name", "entries") };
        using var cursor = await database.ListCollectionsAsync(options, cancel);
        var described = await cursor.FirstAsync(cancel);
        return described["info"]["uuid"].AsGuid.ToString("N");
    }

    private static string Digest(string word, string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{word} {identity}")).AsSpan(0, 8));
}
