using CsoNet.Collab.Recommendations;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document for each line with the marks by which it is found, replaced unless a newer one is there.</summary>
internal sealed class MongoRegister(IMongoDatabase database, Questions questions) : IRegister
{
    private static readonly FilterDefinitionBuilder<RegisterDocument> Where = Builders<RegisterDocument>.Filter;
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<RegisterDocument> register = database.GetCollection<RegisterDocument>("register");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<RegisterDocument>.IndexKeys;
        return register.Indexes.CreateManyAsync(
            [
                new CreateIndexModel<RegisterDocument>(keys.Descending(one => one.Place)),
                new CreateIndexModel<RegisterDocument>(keys.Ascending(one => one.Marks).Descending(one => one.Place)),
            ],
            cancel
        );
    }

    public Task PutAsync(RegisterLine line, CancellationToken cancel = default)
    {
        var document = RegisterDocument.Of(line);
        var older = Where.Eq(one => one.Id, document.Id) & Where.Lte(one => one.Seq, document.Seq);
        return questions.AskAsync(
            token => Taken.UnlessNewerAsync(() => register.ReplaceOneAsync(older, document, OrInsert, token)),
            cancel
        );
    }

    public async Task<IReadOnlyList<RegisterLine>> GetAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => register.Find(Where.In(one => one.Id, ids)).SortBy(one => one.Id).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToLine());
    }

    public async Task<IReadOnlyList<RegisterLine>> ListAsync(
        RegisterQuery query,
        string after,
        int limit,
        CancellationToken cancel = default
    )
    {
        var filter = Fits(query) & Where.Lt(one => one.Place, after.Length > 0 ? after : Last);
        var found = await questions.AskAsync(
            token => register.Find(filter).SortByDescending(one => one.Place).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToLine());
    }

    public Task<long> CountAsync(RegisterQuery query, CancellationToken cancel = default) =>
        questions.AskAsync(
            token => register.CountDocumentsAsync(Fits(query) & Where.Lt(one => one.Place, Last), options: null, token),
            cancel
        );

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => register.DeleteManyAsync(Where.Empty, token), cancel);

    /// <summary>Behind every place: they begin with digits.</summary>
    private const string Last = "a";

    private static FilterDefinition<RegisterDocument> Fits(RegisterQuery query) =>
        query.Marks().Aggregate(Where.Empty, (so, mark) => so & Where.AnyEq(one => one.Marks, mark));
}

internal sealed class RegisterDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("place")]
    public required string Place { get; init; }

    [BsonElement("marks")]
    public required string[] Marks { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("body")]
    public required byte[] Body { get; init; }

    public static RegisterDocument Of(RegisterLine line) =>
        new()
        {
            Id = line.Id,
            Place = line.Order,
            Marks = [.. RegisterQuery.MarksOf(line)],
            Seq = line.Seq,
            Body = DirectoryJson.Write(line),
        };

    public RegisterLine ToLine() => DirectoryJson.Read<RegisterLine>(Body);
}
