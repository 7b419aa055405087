using CsoNet.Collab.Messages;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per highlight; an index over room, what it is, and number.</summary>
internal sealed class MongoHighlights(IMongoDatabase database, Questions questions) : IHighlights
{
    private static readonly FilterDefinitionBuilder<HighlightDocument> Where = Builders<HighlightDocument>.Filter;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private readonly IMongoCollection<HighlightDocument> highlights = database.GetCollection<HighlightDocument>("highlights");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<HighlightDocument>
            .IndexKeys.Ascending(one => one.Room)
            .Ascending(one => one.IsSpoken)
            .Ascending(one => one.Seq);
        return highlights.Indexes.CreateOneAsync(new CreateIndexModel<HighlightDocument>(keys), options: null, cancel);
    }

    public Task PutAsync(IReadOnlyCollection<Highlight> some, CancellationToken cancel = default)
    {
        if (some.Count == 0)
        {
            return Task.CompletedTask;
        }
        var writes = some.Select(HighlightDocument.Of)
            .Select(one => new ReplaceOneModel<HighlightDocument>(Where.Eq(other => other.Id, one.Id), one) { IsUpsert = true })
            .ToList();
        return questions.AskAsync(token => highlights.BulkWriteAsync(writes, AnyOrder, token), cancel);
    }

    public async Task<IReadOnlyList<Highlight>> AfterAsync(
        IReadOnlyDictionary<string, long> places,
        bool spoken,
        int limit,
        CancellationToken cancel = default
    )
    {
        if (places.Count == 0)
        {
            return [];
        }
        var after = Where.Or(
            places.Take(ITopicLines.MostAsked).Select(place => Where.Eq(one => one.Room, place.Key) & Above(place.Value, spoken))
        );
        var newest = Builders<HighlightDocument>.Sort.Descending(one => one.At).Ascending(one => one.Room).Descending(one => one.Seq);
        var found = await questions.AskAsync(token => highlights.Find(after).Sort(newest).Limit(limit).ToListAsync(token), cancel);
        return found.ConvertAll(one => one.ToHighlight());
    }

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => highlights.DeleteManyAsync(Where.Empty, token), cancel);

    private static FilterDefinition<HighlightDocument> Above(long seq, bool spoken) =>
        Where.Eq(one => one.IsSpoken, spoken) & Where.Gt(one => one.Seq, seq);
}

internal sealed class HighlightDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("at")]
    public required long At { get; init; }

    [BsonElement("type")]
    public required string Type { get; init; }

    [BsonElement("about")]
    public required long About { get; init; }

    [BsonElement("by")]
    public required int By { get; init; }

    [BsonElement("spoken")]
    public required bool IsSpoken { get; init; }

    public static HighlightDocument Of(Highlight one) =>
        new()
        {
            Id = MessageDocument.IdOf(one.Room, one.Seq),
            Room = one.Room,
            Seq = one.Seq,
            At = one.At,
            Type = one.Type,
            About = one.About,
            By = one.By,
            IsSpoken = one.IsSpoken,
        };

    public Highlight ToHighlight() => new(Room, Seq, At, Type, About, By, IsSpoken);
}
