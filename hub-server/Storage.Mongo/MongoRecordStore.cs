using CsoNet.Collab.Record;
using MongoDB.Bson;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// Records in one collection. An append is one ordered <c>insertMany</c>: it stops at the first number or command that is taken, and what
/// it had inserted before is a prefix. No counter gives out numbers (a reader could skip one that is allocated and not yet written) and no
/// transaction spans documents. Writes are confirmed by a majority's journals and reads see only what a majority has, so that nothing that
/// was seen is rolled back. Every question is a look-up of keys or a range of <c>_id</c>.
/// </summary>
internal sealed class MongoRecordStore(IMongoDatabase database, Questions questions) : IRecordStore
{
    private const string FirstEntries = "firstEntries";
    private static readonly InsertManyOptions InOrder = new() { IsOrdered = true };
    private static readonly FilterDefinitionBuilder<EntryDocument> Where = Builders<EntryDocument>.Filter;

    private readonly IMongoCollection<EntryDocument> entries = database.GetCollection<EntryDocument>("entries");
    private readonly MongoEpoch epoch = new(database);
    private readonly SeenHeads seen = new();

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<EntryDocument>.IndexKeys;
        var command = keys.Ascending(entry => entry.Record).Ascending(entry => entry.Author).Ascending(entry => entry.Command);
        // Each record once, by name: what a list of all records walks along.
        var first = new CreateIndexOptions<EntryDocument>
        {
            Name = FirstEntries,
            PartialFilterExpression = Where.Eq(entry => entry.Seq, 1),
        };
        CreateIndexModel<EntryDocument>[] indexes =
        [
            new(command, new CreateIndexOptions { Name = "command", Unique = true }),
            new(keys.Ascending(entry => entry.Record), first),
        ];
        return entries.Indexes.CreateManyAsync(indexes, cancel);
    }

    public Task<string> EpochAsync(CancellationToken cancel = default) => questions.AskAsync(epoch.FindAsync, cancel);

    public Task<string> RenewEpochAsync(CancellationToken cancel = default) => questions.AskAsync(epoch.RenewAsync, cancel);

    public Task<Appended> AppendAsync(string record, IReadOnlyList<Entry> batch, CancellationToken cancel = default)
    {
        Batch.Check(record, batch);
        return questions.AskAsync(token => InsertAsync(record, batch, token), cancel);
    }

    public async Task<IReadOnlyList<Entry>> ReadAsync(string record, long after, int limit, CancellationToken cancel = default)
    {
        var last = Math.Min(after + limit, EntryDocument.LastNumber);
        var found = await questions.AskAsync(
            token => Range(record, after + 1, last, limit).SortBy(entry => entry.Id).ToListAsync(token),
            cancel
        );
        if (found.Count > 0)
        {
            seen.Saw(record, found[^1].Seq);
        }
        return found.ConvertAll(entry => entry.ToEntry());
    }

    public async Task<Entry?> FindCommandAsync(string record, int author, Guid command, CancellationToken cancel = default) =>
        (await questions.AskAsync(token => WithCommandAsync(record, author, command, token), cancel))?.ToEntry();

    public Task<RecordHead?> HeadAsync(string record, CancellationToken cancel = default) =>
        questions.AskAsync(token => LastAsync(record, token), cancel);

    public async Task<IReadOnlyList<string>> MovedAsync(IReadOnlyDictionary<string, long> heads, CancellationToken cancel = default)
    {
        var next = heads.Select(head => EntryDocument.IdOf(head.Key, head.Value + 1));
        var options = new FindOptions { BatchSize = Math.Max(2, heads.Count + 1) };
        // The id alone is asked for: the index answers without touching a document.
        var onlyId = Builders<EntryDocument>.Projection.Include(entry => entry.Id);
        var moved = await questions.AskAsync(
            token => entries.Find(Where.In(entry => entry.Id, next), options).Project<BsonDocument>(onlyId).ToListAsync(token),
            cancel
        );
        return moved.ConvertAll(document => document["_id"].AsString[..^EntryDocument.NumberLength]);
    }

    public async Task<IReadOnlyList<RecordHead>> HeadsAsync(string after, int limit, CancellationToken cancel = default)
    {
        var firsts = Where.Eq(entry => entry.Seq, 1) & Where.Gt(entry => entry.Record, after);
        var options = new FindOptions { Hint = FirstEntries };
        var names = await questions.AskAsync(
            token => entries.Find(firsts, options).SortBy(entry => entry.Record).Limit(limit).ToListAsync(token),
            cancel
        );
        var heads = new List<RecordHead>(names.Count);
        foreach (var some in names.Chunk(32))
        {
            var found = await Task.WhenAll(some.Select(first => HeadAsync(first.Record, cancel)));
            heads.AddRange(found.OfType<RecordHead>());
        }
        return heads;
    }

    public Task<bool> EraseAsync(string record, long seq, Erasure what, CancellationToken cancel = default) =>
        questions.AskAsync(token => BlankAsync(EntryDocument.IdOf(record, seq), what, token), cancel);

    private async Task<Appended> InsertAsync(string record, IReadOnlyList<Entry> batch, CancellationToken cancel)
    {
        if (!await IsThereAsync(record, batch[0].Seq - 1, cancel))
        {
            return new Appended(AppendOutcome.Conflict, Stored: 0);
        }
        try
        {
            await entries.InsertManyAsync(batch.Select(EntryDocument.Of), InOrder, cancel);
            seen.Saw(record, batch[^1].Seq);
            return new Appended(AppendOutcome.Whole, batch.Count);
        }
        catch (MongoBulkWriteException<EntryDocument> stopped) when (IsTaken(stopped))
        {
            return await WhyAsync(record, batch, stopped.WriteErrors[0].Index, cancel);
        }
    }

    /// <summary>With a write concern error beside it, the prefix may be rolled back: then the outcome is not known.</summary>
    private static bool IsTaken(MongoBulkWriteException<EntryDocument> stopped) =>
        stopped is { WriteConcernError: null, WriteErrors: [{ Category: ServerErrorCategory.DuplicateKey }] };

    /// <summary>The command first: a retry whose number was taken as well gets its own number back, not a conflict.</summary>
    private async Task<Appended> WhyAsync(string record, IReadOnlyList<Entry> batch, int stored, CancellationToken cancel)
    {
        var refused = batch[stored];
        var original = await WithCommandAsync(record, refused.Author, refused.Command, cancel);
        return original is null
            ? new Appended(AppendOutcome.Conflict, stored)
            : new Appended(AppendOutcome.Duplicate, stored, original.Seq);
    }

    private async Task<bool> IsThereAsync(string record, long seq, CancellationToken cancel)
    {
        if (seen.Reaches(record, seq))
        {
            return true;
        }
        var there = await entries.Find(entry => entry.Id == EntryDocument.IdOf(record, seq)).AnyAsync(cancel);
        if (there)
        {
            seen.Saw(record, seq);
        }
        return there;
    }

    private async Task<RecordHead?> LastAsync(string record, CancellationToken cancel)
    {
        var range = Range(record, from: 1, EntryDocument.LastNumber, limit: 1);
        var last = await range.SortByDescending(entry => entry.Id).FirstOrDefaultAsync(cancel);
        if (last is null)
        {
            return null;
        }
        seen.Saw(record, last.Seq);
        return new RecordHead(record, last.Seq, last.ToEntry().Hash);
    }

    /// <summary>A record whose name begins with another's and goes on with digits lies within its range: hence the name as well.</summary>
    private IFindFluent<EntryDocument, EntryDocument> Range(string record, long from, long to, int limit)
    {
        var range =
            Where.Gte(entry => entry.Id, EntryDocument.IdOf(record, from)) & Where.Lte(entry => entry.Id, EntryDocument.IdOf(record, to));
        var options = new FindOptions { Hint = "_id_", BatchSize = limit };
        return entries.Find(range & Where.Eq(entry => entry.Record, record), options).Limit(limit);
    }

    private async Task<EntryDocument?> WithCommandAsync(string record, int author, Guid command, CancellationToken cancel)
    {
        var same =
            Where.Eq(entry => entry.Record, record) & Where.Eq(entry => entry.Author, author) & Where.Eq(entry => entry.Command, command);
        return await entries.Find(same).FirstOrDefaultAsync(cancel);
    }

    /// <summary>
    /// Entries never change but for this. It is written only over what was read: were the data erased while the names are, one of them would come back.
    /// </summary>
    private async Task<bool> BlankAsync(string id, Erasure what, CancellationToken cancel)
    {
        var stored = await entries.Find(entry => entry.Id == id).FirstOrDefaultAsync(cancel);
        if (stored is null)
        {
            return false;
        }
        var blank = EntryBytes.Write(stored.ToEntry().Without(what));
        var change = Builders<EntryDocument>.Update.Set(entry => entry.Body, blank);
        var result = await entries.UpdateOneAsync(entry => entry.Id == id && entry.Body == stored.Body, change, options: null, cancel);
        return result.MatchedCount == 1 || await BlankAsync(id, what, cancel);
    }
}
