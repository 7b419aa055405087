using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>A document that is read, changed and written back whole, by whoever was first: the first version is 1.</summary>
internal interface IVersioned
{
    string Id { get; }
    long Version { get; }
}

internal static class Versioned
{
    /// <summary>Writes the version after the one that was read. False where somebody else has written in between: then it is read again.</summary>
    public static async Task<bool> WriteAsync<TDocument>(
        this IMongoCollection<TDocument> documents,
        TDocument next,
        CancellationToken cancel
    )
        where TDocument : IVersioned
    {
        var written = 1L;
        var free = await Taken.UnlessAsync(async () =>
        {
            if (next.Version == 1)
            {
                await documents.InsertOneAsync(next, options: null, cancel);
                return;
            }
            var replaced = await documents.ReplaceOneAsync(
                one => one.Id == next.Id && one.Version == next.Version - 1,
                next,
                cancellationToken: cancel
            );
            written = replaced.MatchedCount;
        });
        return free && written > 0;
    }
}
