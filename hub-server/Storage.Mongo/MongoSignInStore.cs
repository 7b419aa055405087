using CsoNet.Collab.People;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per sign-in. Those that ended stay for a while, so that every node learns of it; the ones in use hold 0 there.</summary>
internal sealed class MongoSignInStore(IMongoDatabase database, Questions questions) : ISignInStore
{
    private const long InUse = 0;
    private const int Most = 100;
    private static readonly UpdateDefinitionBuilder<SignInDocument> To = Builders<SignInDocument>.Update;
    private readonly IMongoCollection<SignInDocument> signIns = database.GetCollection<SignInDocument>("signIns");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<SignInDocument>.IndexKeys;
        CreateIndexModel<SignInDocument>[] indexes =
        [
            new(keys.Ascending(one => one.Person).Ascending(one => one.Ended)),
            new(keys.Ascending(one => one.Ended)),
            new(keys.Ascending(one => one.Seen)),
        ];
        return signIns.Indexes.CreateManyAsync(indexes, cancel);
    }

    public Task PutAsync(SignIn signIn, CancellationToken cancel = default) =>
        questions.AskAsync(
            token => Taken.UnlessAsync(() => signIns.InsertOneAsync(SignInDocument.Of(signIn), options: null, token)),
            cancel
        );

    public async Task<SignIn?> FindAsync(string id, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => signIns.Find(one => one.Id == id && one.Ended == InUse).FirstOrDefaultAsync(token),
            cancel
        );
        return found?.ToSignIn();
    }

    public Task SeenAsync(string id, long seen, CancellationToken cancel = default) =>
        questions.AskAsync(
            token =>
                signIns.UpdateOneAsync(one => one.Id == id && one.Seen < seen, To.Set(one => one.Seen, seen), cancellationToken: token),
            cancel
        );

    public async Task<IReadOnlyList<SignIn>> OfAsync(string person, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => signIns.Find(Open(person)).ToListAsync(token), cancel);
        return
        [
            .. found
                .OrderByDescending(one => one.Seen)
                .ThenByDescending(one => one.Created)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(one => one.ToSignIn()),
        ];
    }

    public Task<bool> EndAsync(string person, string id, long now, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                var ended = await signIns.UpdateOneAsync(
                    one => one.Id == id && one.Person == person && one.Ended == InUse,
                    To.Set(one => one.Ended, now),
                    cancellationToken: token
                );
                return ended.ModifiedCount > 0;
            },
            cancel
        );

    public Task<IReadOnlyList<string>> EndAllAsync(string person, long now, CancellationToken cancel = default) =>
        questions.AskAsync<IReadOnlyList<string>>(
            async token =>
            {
                var open = await signIns.Find(Open(person)).ToListAsync(token);
                await signIns.UpdateManyAsync(Open(person), To.Set(one => one.Ended, now), cancellationToken: token);
                return open.ConvertAll(one => one.Id);
            },
            cancel
        );

    public async Task<IReadOnlyList<string>> EndedSinceAsync(long since, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => signIns.Find(one => one.Ended >= since).ToListAsync(token), cancel);
        return found.ConvertAll(one => one.Id);
    }

    public Task PurgeAsync(long ended, long seen, CancellationToken cancel = default) =>
        questions.AskAsync(
            async token =>
            {
                await signIns.DeleteManyAsync(one => one.Ended > InUse && one.Ended < ended, token);
                await signIns.DeleteManyAsync(one => one.Seen < seen, token);
            },
            cancel
        );

    private static FilterDefinition<SignInDocument> Open(string person) =>
        Builders<SignInDocument>.Filter.Where(one => one.Person == person && one.Ended == InUse);
}

internal sealed class SignInDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("person")]
    public required string Person { get; init; }

    [BsonElement("created")]
    public required long Created { get; init; }

    [BsonElement("seen")]
    public required long Seen { get; init; }

    [BsonElement("browser")]
    public required string Browser { get; init; }

    [BsonElement("system")]
    public required string System { get; init; }

    [BsonElement("ended")]
    public long Ended { get; init; }

    public static SignInDocument Of(SignIn signIn) =>
        new()
        {
            Id = signIn.Id,
            Person = signIn.Person,
            Created = signIn.Created,
            Seen = signIn.Seen,
            Browser = signIn.Device.Browser,
            System = signIn.Device.System,
        };

    public SignIn ToSignIn() => new(Id, Person, Created, Seen, new Device(Browser, System));
}
