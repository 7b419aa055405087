using System.Text.Json;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per person; nothing is ever asked for by what is in it, so it is kept as it is written.</summary>
internal sealed class MongoSettingsStore(IMongoDatabase database, Questions questions) : ISettingsStore
{
    private static readonly JsonSerializerOptions Json = Wire.Options();
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };
    private readonly IMongoCollection<SettingsDocument> settings = database.GetCollection<SettingsDocument>("settings");

    public async Task<PersonSettings?> FindAsync(string person, CancellationToken cancel = default)
    {
        var found = await questions.AskAsync(token => settings.Find(one => one.Id == person).FirstOrDefaultAsync(token), cancel);
        return found is null ? null : JsonSerializer.Deserialize<PersonSettings>(found.Body, Json);
    }

    public Task PutAsync(string person, PersonSettings chosen, CancellationToken cancel = default)
    {
        var document = new SettingsDocument { Id = person, Body = JsonSerializer.Serialize(chosen, Json) };
        return questions.AskAsync(token => settings.ReplaceOneAsync(one => one.Id == person, document, OrInsert, token), cancel);
    }
}

internal sealed class SettingsDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }
}
