using System.Text.Json;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per topic; an index over room and last message for what is new since somebody was there.</summary>
internal sealed class MongoTopicLines(IMongoDatabase database, Questions questions) : ITopicLines
{
    private static readonly FilterDefinitionBuilder<TopicLineDocument> Where = Builders<TopicLineDocument>.Filter;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private readonly IMongoCollection<TopicLineDocument> topics = database.GetCollection<TopicLineDocument>("topics");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<TopicLineDocument>.IndexKeys.Ascending(one => one.Room).Ascending(one => one.Last);
        return topics.Indexes.CreateOneAsync(new CreateIndexModel<TopicLineDocument>(keys), options: null, cancel);
    }

    public async Task<IReadOnlyList<TopicLine>> GetAsync(string room, IReadOnlyCollection<long> some, CancellationToken cancel = default)
    {
        var ids = some.Select(topic => MessageDocument.IdOf(room, topic));
        var found = await questions.AskAsync(
            token => topics.Find(Where.In(one => one.Id, ids)).SortBy(one => one.Id).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToLine());
    }

    public Task PutAsync(string room, IReadOnlyCollection<TopicLine> lines, CancellationToken cancel = default)
    {
        if (lines.Count == 0)
        {
            return Task.CompletedTask;
        }
        var writes = lines.Select(line => OverOlder(TopicLineDocument.Of(room, line))).ToList();
        return questions.AskAsync(token => Taken.UnlessNewerAsync(() => topics.BulkWriteAsync(writes, AnyOrder, token)), cancel);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TopicLine>>> AfterAsync(
        IReadOnlyCollection<ReadersPlace> places,
        CancellationToken cancel = default
    )
    {
        var asked = places.Take(ITopicLines.MostAsked).ToDictionary(place => place.Room);
        if (asked.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<TopicLine>>();
        }
        var above = Where.Or(asked.Values.Select(Above));
        var found = await questions.AskAsync(token => topics.Find(above).ToListAsync(token), cancel);
        return found
            .Where(one => one.Last > asked[one.Room].Topics.GetValueOrDefault(one.Topic, asked[one.Room].Floor))
            .GroupBy(one => one.Room)
            .ToDictionary(room => room.Key, Newest);
    }

    public async Task<IReadOnlyList<TopicLine>> LatestAsync(string room, long before, int limit, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token =>
                topics
                    .Find(Where.Eq(one => one.Room, room) & Where.Lt(one => one.Last, Math.Min(before, EntryDocument.LastNumber + 1)))
                    .SortByDescending(one => one.Last)
                    .Limit(limit)
                    .ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => one.ToLine());
    }

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => topics.DeleteManyAsync(Where.Empty, token), cancel);

    private static FilterDefinition<TopicLineDocument> Above(ReadersPlace place) =>
        Where.Eq(one => one.Room, place.Room) & Where.Gt(one => one.Last, place.Topics.Values.Append(place.Floor).Min());

    private static IReadOnlyList<TopicLine> Newest(IEnumerable<TopicLineDocument> room) =>
        [.. room.OrderByDescending(one => one.Last).Take(ITopicLines.MostAnswered).OrderBy(one => one.Topic).Select(one => one.ToLine())];

    private static ReplaceOneModel<TopicLineDocument> OverOlder(TopicLineDocument line)
    {
        var older = Where.Eq(one => one.Id, line.Id) & Where.Lte(one => one.At, line.At);
        return new ReplaceOneModel<TopicLineDocument>(older, line) { IsUpsert = true };
    }
}

internal sealed class TopicLineDocument
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("topic")]
    public required long Topic { get; init; }

    [BsonElement("last")]
    public required long Last { get; init; }

    [BsonElement("at")]
    public required long At { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    public static TopicLineDocument Of(string room, TopicLine line) =>
        new()
        {
            Id = MessageDocument.IdOf(room, line.Topic),
            Room = room,
            Topic = line.Topic,
            Last = line.Last,
            At = line.At,
            Body = JsonSerializer.Serialize(line, Json),
        };

    public TopicLine ToLine() => JsonSerializer.Deserialize<TopicLine>(Body, Json)!;
}
