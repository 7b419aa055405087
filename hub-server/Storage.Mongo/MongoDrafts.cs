using System.Text.Json;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per person, since they are few and read together; written where nobody wrote in between.</summary>
internal sealed class MongoDrafts(IMongoDatabase database, Questions questions) : IDrafts
{
    private readonly IMongoCollection<DraftsDocument> drafts = database.GetCollection<DraftsDocument>("drafts");

    public async Task<IReadOnlyList<Draft>> OfAsync(string person, CancellationToken cancel = default) =>
        (await questions.AskAsync(token => drafts.Find(one => one.Id == person).FirstOrDefaultAsync(token), cancel))?.ToDrafts() ?? [];

    public Task<Draft?> PutAsync(string person, Draft draft, CancellationToken cancel = default) =>
        questions.AskAsync(token => UntilWrittenAsync(person, draft, token), cancel);

    public Task ForgetAsync(string person, CancellationToken cancel = default) =>
        questions.AskAsync(token => drafts.DeleteManyAsync(one => one.Id == person, token), cancel);

    private async Task<Draft?> UntilWrittenAsync(string person, Draft draft, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await drafts.Find(one => one.Id == person).FirstOrDefaultAsync(cancel);
            var all = stored?.ToDrafts() ?? [];
            var known = all.FirstOrDefault(one => one.Room == draft.Room && one.Topic == draft.Topic);
            if ((known?.Revision ?? 0) != draft.Revision)
            {
                return null;
            }
            var kept = draft.Kept();
            var others = all.Where(one => one != known);
            if (
                await drafts.WriteAsync(
                    DraftsDocument.Of(person, kept.Revision == 0 ? others : others.Append(kept), stored?.Version ?? 0),
                    cancel
                )
            )
            {
                return kept;
            }
            await questions.JitterAsync(cancel);
        }
    }
}

internal sealed class DraftsDocument : IVersioned
{
    private static readonly JsonSerializerOptions Json = Wire.Options();

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("version")]
    public required long Version { get; init; }

    [BsonElement("body")]
    public required string Body { get; init; }

    public static DraftsDocument Of(string person, IEnumerable<Draft> drafts, long before) =>
        new()
        {
            Id = person,
            Version = before + 1,
            Body = JsonSerializer.Serialize(
                drafts
                    .OrderByDescending(one => one.At)
                    .ThenBy(one => one.Room, StringComparer.Ordinal)
                    .ThenBy(one => one.Topic)
                    .Take(Draft.Most),
                Json
            ),
        };

    public List<Draft> ToDrafts() => JsonSerializer.Deserialize<List<Draft>>(Body, Json)!;
}
