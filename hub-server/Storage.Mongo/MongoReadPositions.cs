using System.Text.Json;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per person and room. A change is written where nobody wrote in between, else it is made again from what is there.</summary>
internal sealed class MongoReadPositions(IMongoDatabase database, Questions questions) : IReadPositions
{
    private readonly IMongoCollection<PositionsDocument> positions = database.GetCollection<PositionsDocument>("positions");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<PositionsDocument>.IndexKeys;
        CreateIndexModel<PositionsDocument>[] indexes = [new(keys.Ascending(one => one.Person)), new(keys.Ascending(one => one.Room))];
        return positions.Indexes.CreateManyAsync(indexes, cancel);
    }

    public async Task<IReadOnlyDictionary<string, RoomPositions>> OfAsync(
        string person,
        IReadOnlyCollection<string> rooms,
        CancellationToken cancel = default
    )
    {
        var ids = rooms.Select(room => PositionsDocument.IdOf(person, room)).ToList();
        var found = await questions.AskAsync(
            token => positions.Find(Builders<PositionsDocument>.Filter.In(one => one.Id, ids)).ToListAsync(token),
            cancel
        );
        return found.ToDictionary(one => one.Room, one => one.ToPositions());
    }

    public Task<RoomPositions> ChangeAsync(
        string person,
        string room,
        Func<RoomPositions?, RoomPositions> change,
        CancellationToken cancel = default
    ) => questions.AskAsync(token => UntilWrittenAsync(person, room, change, token), cancel);

    public async Task ChangeAllAsync(string room, Func<RoomPositions, RoomPositions> change, CancellationToken cancel = default)
    {
        var all = await questions.AskAsync(token => positions.Find(one => one.Room == room).ToListAsync(token), cancel);
        foreach (var some in all.Where(one => IsChangedBy(change, one)).Chunk(32))
        {
            await Task.WhenAll(some.Select(one => ChangeAsync(one.Person, room, before => change(before!), cancel)));
        }
    }

    public Task ForgetAsync(string person, CancellationToken cancel = default) =>
        questions.AskAsync(token => positions.DeleteManyAsync(one => one.Person == person, token), cancel);

    private static bool IsChangedBy(Func<RoomPositions, RoomPositions> change, PositionsDocument document)
    {
        var before = document.ToPositions();
        return !ReferenceEquals(before, change(before));
    }

    private async Task<RoomPositions> UntilWrittenAsync(
        string person,
        string room,
        Func<RoomPositions?, RoomPositions> change,
        CancellationToken cancel
    )
    {
        while (true)
        {
            var id = PositionsDocument.IdOf(person, room);
            var stored = await positions.Find(one => one.Id == id).FirstOrDefaultAsync(cancel);
            var before = stored?.ToPositions();
            var after = change(before);
            if (
                ReferenceEquals(before, after)
                || await positions.WriteAsync(PositionsDocument.Of(person, room, after, stored?.Version ?? 0), cancel)
            )
            {
                return after;
            }
            await questions.JitterAsync(cancel);
        }
    }
}

internal sealed class PositionsDocument : IVersioned
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("person")]
    public required string Person { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("version")]
    public required long Version { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    /// <summary>The name of a room holds no slash: the last one parts the two.</summary>
    public static string IdOf(string person, string room) => $"{person}/{room}";

    public static PositionsDocument Of(string person, string room, RoomPositions positions, long before) =>
        new()
        {
            Id = IdOf(person, room),
            Person = person,
            Room = room,
            Version = before + 1,
            Body = JsonSerializer.Serialize(positions, Json),
        };

    public RoomPositions ToPositions() => JsonSerializer.Deserialize<RoomPositions>(Body, Json)!;
}
