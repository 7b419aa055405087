using MongoDB.Driver;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// A key that is taken is an answer, not a fault. Writes that must not put an old state over a new one are upserts whose filter demands
/// the stored one to be older: where it is not, the filter finds nothing, the upsert inserts, and the key is taken.
/// </summary>
internal static class Taken
{
    /// <summary>Does the write; false when the key was taken.</summary>
    public static async Task<bool> UnlessAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (MongoException exception) when (IsTaken(exception))
        {
            return false;
        }
    }

    /// <summary>
    /// Writes unless something newer is there. Two first writers at once both find nothing and both insert; the one who loses tries again and is
    /// then compared with what the other wrote. A second loss means that the other one was newer.
    /// </summary>
    public static async Task UnlessNewerAsync(Func<Task> upsert)
    {
        if (!await UnlessAsync(upsert))
        {
            await UnlessAsync(upsert);
        }
    }

    private static bool IsTaken(MongoException exception) =>
        exception switch
        {
            MongoWriteException { WriteConcernError: null, WriteError.Category: ServerErrorCategory.DuplicateKey } => true,
            MongoBulkWriteException { WriteConcernError: null } bulk => bulk.WriteErrors.All(error =>
                error.Category == ServerErrorCategory.DuplicateKey
            ),
            MongoCommandException { Code: 11000 } => true,
            _ => false,
        };
}
