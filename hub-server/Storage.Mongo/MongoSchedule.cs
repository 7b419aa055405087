using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per record and thing. The name of a record holds no blank, so the two joined by one are a key.</summary>
internal sealed class MongoSchedule(IMongoDatabase database, Questions questions) : ISchedule
{
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<DueDocument> schedule = database.GetCollection<DueDocument>("schedule");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var byTime = new CreateIndexModel<DueDocument>(Builders<DueDocument>.IndexKeys.Ascending(due => due.At));
        return schedule.Indexes.CreateOneAsync(byTime, options: null, cancel);
    }

    public Task PutAsync(Due due, CancellationToken cancel = default)
    {
        var document = DueDocument.Of(due);
        return questions.AskAsync(token => schedule.ReplaceOneAsync(one => one.Id == document.Id, document, OrInsert, token), cancel);
    }

    public async Task<IReadOnlyList<Due>> DueAsync(long now, int limit, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(
            token => schedule.Find(due => due.At <= now).SortBy(due => due.At).Limit(limit).ToListAsync(token),
            cancel
        );
        return found.ConvertAll(due => due.ToDue());
    }

    public Task RemoveAsync(Due due, CancellationToken cancel = default)
    {
        var id = DueDocument.IdOf(due);
        return questions.AskAsync(token => schedule.DeleteOneAsync(one => one.Id == id && one.At == due.At, token), cancel);
    }
}

internal sealed class DueDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("record")]
    public required string Record { get; init; }

    [BsonElement("thing")]
    public required string Thing { get; init; }

    [BsonElement("at")]
    public required long At { get; init; }

    [BsonElement("command")]
    public required string Command { get; init; }

    public static string IdOf(Due due) => $"{due.Record} {due.Thing}";

    public static DueDocument Of(Due due) =>
        new()
        {
            Id = IdOf(due),
            Record = due.Record,
            Thing = due.Thing,
            At = due.At,
            Command = due.Command,
        };

    public Due ToDue() => new(Record, Thing, At, Command);
}
