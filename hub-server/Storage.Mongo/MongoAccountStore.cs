using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per person; the unique index over the address decides whose it is.</summary>
internal sealed class MongoAccountStore(IMongoDatabase database, Questions questions) : IAccountStore
{
    private readonly IMongoCollection<AccountDocument> accounts = database.GetCollection<AccountDocument>("accounts");

    public Task PrepareAsync(CancellationToken cancel) =>
        accounts.Indexes.CreateOneAsync(
            new CreateIndexModel<AccountDocument>(
                Builders<AccountDocument>.IndexKeys.Ascending(one => one.Email),
                new CreateIndexOptions { Unique = true }
            ),
            options: null,
            cancel
        );

    public async Task<Account?> FindAsync(string person, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => accounts.Find(one => one.Id == person).FirstOrDefaultAsync(token), cancel);
        return found?.ToAccount();
    }

    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => accounts.Find(one => one.Email == email).FirstOrDefaultAsync(token), cancel);
        return found?.ToAccount();
    }

    public Task<AccountWrite> PutAsync(Account account, CancellationToken cancel = default) =>
        questions.AskAsync(token => WriteAsync(account, token), cancel);

    private async Task<AccountWrite> WriteAsync(Account account, CancellationToken cancel)
    {
        var (next, written) = (AccountDocument.Of(account), 1L);
        var free = await Taken.UnlessAsync(async () =>
        {
            if (account.Version == 0)
            {
                await accounts.InsertOneAsync(next, options: null, cancel);
                return;
            }
            var replaced = await accounts.ReplaceOneAsync(
                one => one.Id == account.Person && one.Version == account.Version,
                next,
                cancellationToken: cancel
            );
            written = replaced.MatchedCount;
        });
        return free && written > 0 ? AccountWrite.Done
            : free ? AccountWrite.Stale
            : await WhoseAsync(account, cancel);
    }

    /// <summary>Either key may have been the taken one.</summary>
    private async Task<AccountWrite> WhoseAsync(Account account, CancellationToken cancel)
    {
        var owner = await accounts.Find(one => one.Email == account.Email).FirstOrDefaultAsync(cancel);
        return owner is not null && owner.Id != account.Person ? AccountWrite.EmailTaken : AccountWrite.Stale;
    }
}

internal sealed class AccountDocument
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("email")]
    public required string Email { get; init; }

    [BsonElement("version")]
    public required long Version { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    public static AccountDocument Of(Account account) =>
        new()
        {
            Id = account.Person,
            Email = account.Email,
            Version = account.Version + 1,
            Body = JsonSerializer.Serialize(account with { Version = 0 }, Json),
        };

    public Account ToAccount() => JsonSerializer.Deserialize<Account>(Body, Json)! with { Version = Version };
}
