namespace CsoNet.Collab.People;

/// <summary>
/// Passes, for as long as they hold. Trying and using are atomic: of many at once no more than the given number are tries, and exactly one is the use.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IPassStore
{
    /// <summary>Adds it; one of the same id that is there stays as it is.</summary>
    Task PutAsync(Pass pass, CancellationToken cancel = default);

    /// <summary>The pass while it holds and is not used; null otherwise.</summary>
    Task<Pass?> FindAsync(string id, long now, CancellationToken cancel = default);

    /// <summary>As <see cref="FindAsync"/>, and counts a try; null as well after <paramref name="most"/> of them.</summary>
    Task<Pass?> TryAsync(string id, long now, int most, CancellationToken cancel = default);

    /// <summary>True for the one who uses it, once, while it holds.</summary>
    Task<bool> UseAsync(string id, long now, CancellationToken cancel = default);

    /// <summary>Removes what has expired before that time.</summary>
    Task PurgeAsync(long expired, CancellationToken cancel = default);
}
