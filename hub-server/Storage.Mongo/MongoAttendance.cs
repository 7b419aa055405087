using System.Globalization;
using CsoNet.Collab.Consultations;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per stay. Its end only moves on, whoever writes first.</summary>
internal sealed class MongoAttendance(IMongoDatabase database, Questions questions) : IAttendance
{
    private static readonly FilterDefinitionBuilder<StayDocument> Where = Builders<StayDocument>.Filter;
    private static readonly UpdateDefinitionBuilder<StayDocument> To = Builders<StayDocument>.Update;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private readonly IMongoCollection<StayDocument> stays = database.GetCollection<StayDocument>("attendance");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var byRoom = new CreateIndexModel<StayDocument>(Builders<StayDocument>.IndexKeys.Ascending(stay => stay.Room));
        return stays.Indexes.CreateOneAsync(byRoom, options: null, cancel);
    }

    public Task NoteAsync(string room, IReadOnlyCollection<Stay> some, CancellationToken cancel = default)
    {
        if (some.Count == 0)
        {
            return Task.CompletedTask;
        }
        var writes = some.Select(stay => new UpdateOneModel<StayDocument>(
                Where.Eq(one => one.Id, StayDocument.IdOf(room, stay)),
                To.SetOnInsert(one => one.Room, room)
                    .SetOnInsert(one => one.Number, stay.Number)
                    .SetOnInsert(one => one.From, stay.From)
                    .Max(one => one.Until, stay.Until)
                    .Min(one => one.ByPage, stay.ByPage ? 1 : 0)
            )
            {
                IsUpsert = true,
            })
            .ToList();
        return questions.AskAsync(token => stays.BulkWriteAsync(writes, AnyOrder, token), cancel);
    }

    public async Task<IReadOnlyList<Stay>> OfAsync(string room, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => stays.Find(stay => stay.Room == room).ToListAsync(token), cancel);
        return found.ConvertAll(stay => stay.ToStay());
    }
}

internal sealed class StayDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("number")]
    public required int Number { get; init; }

    [BsonElement("from")]
    public required long From { get; init; }

    [BsonElement("until")]
    public required long Until { get; init; }

    [BsonElement("byPage")]
    public required int ByPage { get; init; }

    /// <summary>The name of a room holds no blank.</summary>
    public static string IdOf(string room, Stay stay) => string.Create(CultureInfo.InvariantCulture, $"{room} {stay.Number} {stay.From}");

    public Stay ToStay() => new(Number, From, Until, ByPage > 0);
}
