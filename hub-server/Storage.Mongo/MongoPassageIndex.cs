using CsoNet.Collab.Search;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per passage with its terms as a list; an index over each term and the time, so that the newest of a term come first.</summary>
internal sealed class MongoPassageIndex(IMongoDatabase database, Questions questions) : IPassageIndex
{
    private static readonly FilterDefinitionBuilder<PassageDocument> Where = Builders<PassageDocument>.Filter;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private static readonly ProjectionDefinition<PassageDocument> WithoutTerms = Builders<PassageDocument>.Projection.Exclude(one =>
        one.Keys
    );
    private readonly IMongoCollection<PassageDocument> passages = database.GetCollection<PassageDocument>("passages");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<PassageDocument>.IndexKeys.Ascending(one => one.Keys).Descending(one => one.At);
        return passages.Indexes.CreateOneAsync(new CreateIndexModel<PassageDocument>(keys), options: null, cancel);
    }

    public Task PutAsync(IReadOnlyCollection<Passage> some, CancellationToken cancel = default)
    {
        if (some.Count == 0)
        {
            return Task.CompletedTask;
        }
        var writes = some.Select(PassageDocument.Of).Select(OverOlder).ToList();
        return questions.AskAsync(token => Taken.UnlessNewerAsync(() => passages.BulkWriteAsync(writes, AnyOrder, token)), cancel);
    }

    public Task<IReadOnlyList<Passage>> GetAsync(string room, IReadOnlyCollection<PassageKey> keys, CancellationToken cancel = default) =>
        ListAsync(Where.In(one => one.Id, keys.Select(key => PassageDocument.IdOf(room, key))), limit: null, cancel);

    public Task<IReadOnlyList<Passage>> PageAsync(string room, PassageKey after, int limit, CancellationToken cancel = default) =>
        ListAsync(
            Where.Gt(one => one.Id, PassageDocument.IdOf(room, after)) & Where.Lt(one => one.Id, PassageDocument.EndOf(room)),
            limit,
            cancel
        );

    /// <summary>A passage has terms of one scope only, so what is asked for word by word in several scopes at once mixes none of them.</summary>
    public async Task<IReadOnlyList<Found>> NewestAsync(TermQuestion question, CancellationToken cancel = default)
    {
        var filter = question.All.Aggregate(
            Where.Gte(one => one.At, question.From) & Where.Lt(one => one.At, question.Until),
            (so, some) => so & Where.AnyIn(one => one.Keys, some)
        );
        var found = await questions.AskAsync(
            token =>
                passages
                    .Find(filter)
                    .SortByDescending(one => one.At)
                    .Limit(question.Limit)
                    .Project<PassageDocument>(WithoutTerms)
                    .ToListAsync(token),
            cancel
        );
        return found.ConvertAll(one => new Found(one.Room, new PassageKey((PassageKind)one.Kind, one.Number), one.At));
    }

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => passages.DeleteManyAsync(Where.Empty, token), cancel);

    private static ReplaceOneModel<PassageDocument> OverOlder(PassageDocument passage)
    {
        var older = Where.Eq(one => one.Id, passage.Id) & Where.Lt(one => one.ChangedAt, passage.ChangedAt);
        return new ReplaceOneModel<PassageDocument>(older, passage) { IsUpsert = true };
    }

    private async Task<IReadOnlyList<Passage>> ListAsync(FilterDefinition<PassageDocument> filter, int? limit, CancellationToken cancel)
    {
        var found = await questions.AskAsync(token => passages.Find(filter).SortBy(one => one.Id).Limit(limit).ToListAsync(token), cancel);
        return found.ConvertAll(one => one.ToPassage());
    }
}
