using CsoNet.Collab.Messages;
using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>One document per message; an index over room, topic and number for the pages of a topic, one over room and last change for what has changed since.</summary>
internal sealed class MongoMessagePages(IMongoDatabase database, Questions questions) : IMessagePages
{
    private const string TopicIndex = "topic";
    private static readonly FilterDefinitionBuilder<MessageDocument> Where = Builders<MessageDocument>.Filter;
    private static readonly BulkWriteOptions AnyOrder = new() { IsOrdered = false };
    private readonly IMongoCollection<MessageDocument> messages = database.GetCollection<MessageDocument>("messages");

    public Task PrepareAsync(CancellationToken cancel)
    {
        var keys = Builders<MessageDocument>.IndexKeys;
        CreateIndexModel<MessageDocument>[] indexes =
        [
            new(
                keys.Ascending(one => one.Room).Ascending(one => one.Topic).Ascending(one => one.Seq),
                new CreateIndexOptions { Name = TopicIndex }
            ),
            new(keys.Ascending(one => one.Room).Ascending(one => one.ChangedAt).Ascending(one => one.Seq)),
        ];
        return messages.Indexes.CreateManyAsync(indexes, cancel);
    }

    public Task<IReadOnlyList<Message>> GetAsync(string room, IReadOnlyCollection<long> seqs, CancellationToken cancel = default) =>
        ListAsync(Where.In(one => one.Id, seqs.Select(seq => MessageDocument.IdOf(room, seq))), limit: null, cancel);

    public Task PutAsync(string room, IReadOnlyCollection<Message> some, CancellationToken cancel = default)
    {
        if (some.Count == 0)
        {
            return Task.CompletedTask;
        }
        var writes = some.Select(message => OverOlder(MessageDocument.Of(room, message))).ToList();
        return questions.AskAsync(token => Taken.UnlessNewerAsync(() => messages.BulkWriteAsync(writes, AnyOrder, token)), cancel);
    }

    public async Task<IReadOnlyList<Message>> PageAsync(string room, PageOfMessages page, CancellationToken cancel = default)
    {
        var (from, to) = ((page.After ?? 0) + 1, (page.Before ?? EntryDocument.LastNumber) - 1);
        var filter = page.Topic is { } topic ? OfTopic(room, topic, from, to) : OfRoom(room, from, to);
        var sort = Builders<MessageDocument>.Sort;
        var oldestFirst = page is { Before: null, After: not null };
        var order = page.Topic is null ? "_id" : "seq";
        var options = new FindOptions { Hint = page.Topic is null ? "_id_" : TopicIndex };
        var found = await questions.AskAsync(
            token =>
                messages
                    .Find(filter, options)
                    .Sort(oldestFirst ? sort.Ascending(order) : sort.Descending(order))
                    .Limit(page.Limit)
                    .ToListAsync(token),
            cancel
        );
        return [.. found.OrderBy(one => one.Seq).Select(one => one.ToMessage())];
    }

    public Task<IReadOnlyList<Message>> ChangedAsync(string room, long seen, int limit, CancellationToken cancel = default) =>
        ListAsync(Where.Eq(one => one.Room, room) & Where.Gt(one => one.ChangedAt, seen) & Where.Lte(one => one.Seq, seen), limit, cancel);

    public Task ForgetAsync(CancellationToken cancel = default) =>
        questions.AskAsync(token => messages.DeleteManyAsync(Where.Empty, token), cancel);

    /// <summary>The pages of a room are ranges of the ids; the name of the room stands beside them as it does for entries.</summary>
    private static FilterDefinition<MessageDocument> OfRoom(string room, long from, long to) =>
        Where.Gte(one => one.Id, MessageDocument.IdOf(room, from))
        & Where.Lte(one => one.Id, MessageDocument.IdOf(room, to))
        & Where.Eq(one => one.Room, room);

    private static FilterDefinition<MessageDocument> OfTopic(string room, long topic, long from, long to) =>
        Where.Eq(one => one.Room, room)
        & Where.Eq(one => one.Topic, topic)
        & Where.Gte(one => one.Seq, from)
        & Where.Lte(one => one.Seq, to);

    private static ReplaceOneModel<MessageDocument> OverOlder(MessageDocument message)
    {
        var older = Where.Eq(one => one.Id, message.Id) & Where.Lt(one => one.ChangedAt, message.ChangedAt);
        return new ReplaceOneModel<MessageDocument>(older, message) { IsUpsert = true };
    }

    private async Task<IReadOnlyList<Message>> ListAsync(FilterDefinition<MessageDocument> filter, int? limit, CancellationToken cancel)
    {
        var found = await questions.AskAsync(token => messages.Find(filter).SortBy(one => one.Seq).Limit(limit).ToListAsync(token), cancel);
        return found.ConvertAll(one => one.ToMessage());
    }
}
