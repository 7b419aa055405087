using CsoNet.Collab.Rooms;
using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per room, replaced unless a newer one is there.</summary>
internal sealed class MongoRoomIndex(IMongoDatabase database, Questions questions) : IRoomIndex
{
    private static readonly FilterDefinitionBuilder<RoomDocument> Where = Builders<RoomDocument>.Filter;
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<RoomDocument> rooms = database.GetCollection<RoomDocument>("rooms");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<RoomDocument>.IndexKeys;
        var known = keys.Ascending(room => room.Visibility).Ascending(room => room.Id);
        var within = keys.Ascending(room => room.Within).Ascending(room => room.Circle).Ascending(room => room.Id);
        return rooms.Indexes.CreateManyAsync(
            [new CreateIndexModel<RoomDocument>(known), new CreateIndexModel<RoomDocument>(within)],
            cancel
        );
    }

    public Task PutAsync(RoomLine line, CancellationToken cancel = default)
    {
        var older = Where.Eq(room => room.Id, line.Room) & Where.Lte(room => room.Seq, line.Seq);
        var document = RoomDocument.Of(line);
        return questions.AskAsync(token => Taken.UnlessNewerAsync(() => rooms.ReplaceOneAsync(older, document, OrInsert, token)), cancel);
    }

    public async Task<IReadOnlyList<RoomLine>> ListKnownAsync(string after, int limit, CancellationToken cancel = default)
    {
        var open = await ListAsync(Of(Visibility.Public, after), limit, cancel);
        var listed = await ListAsync(Of(Visibility.Listed, after), limit, cancel);
        return [.. open.Concat(listed).OrderBy(line => line.Room, StringComparer.Ordinal).Take(limit)];
    }

    public Task<IReadOnlyList<RoomLine>> GetAsync(IReadOnlyCollection<string> wanted, CancellationToken cancel = default) =>
        ListAsync(Where.In(room => room.Id, wanted), limit: null, cancel);

    public Task<IReadOnlyList<RoomLine>> ListWithinAsync(string room, Circle circle, int limit, CancellationToken cancel = default) =>
        ListAsync(Where.Eq(one => one.Within, room) & Where.Eq(one => one.Circle, circle), limit, cancel);

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => rooms.DeleteManyAsync(Where.Empty, token), cancel);

    private static FilterDefinition<RoomDocument> Of(Visibility visibility, string after) =>
        Where.Eq(room => room.Visibility, visibility) & Where.Gt(room => room.Id, after);

    private async Task<IReadOnlyList<RoomLine>> ListAsync(FilterDefinition<RoomDocument> filter, int? limit, CancellationToken cancel)
    {
        var found = await questions.AskAsync(token => rooms.Find(filter).SortBy(room => room.Id).Limit(limit).ToListAsync(token), cancel);
        return found.ConvertAll(room => room.ToLine());
    }
}

internal sealed class RoomDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("kind")]
    [BsonRepresentation(BsonType.String)]
    public required RoomKind Kind { get; init; }

    [BsonElement("title")]
    public required string Title { get; init; }

    [BsonElement("visibility")]
    [BsonRepresentation(BsonType.String)]
    public required Visibility Visibility { get; init; }

    [BsonElement("closed")]
    public required bool Closed { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("circle")]
    [BsonRepresentation(BsonType.String)]
    public Circle Circle { get; init; }

    [BsonElement("within")]
    [BsonIgnoreIfNull]
    public string? Within { get; init; }

    public static RoomDocument Of(RoomLine line) =>
        new()
        {
            Id = line.Room,
            Kind = line.Kind,
            Title = line.Title,
            Visibility = line.Visibility,
            Closed = line.Closed,
            Seq = line.Seq,
            Circle = line.Circle,
            Within = line.Within,
        };

    public RoomLine ToLine() => new(Id, Kind, Title, Visibility, Closed, Seq, Circle, Within);
}
