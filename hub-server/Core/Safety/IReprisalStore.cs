namespace CsoNet.Collab.Safety;

/// <summary>
/// Reports of intimidation and reprisal, each sealed as a whole by a key that does not lie in this store. The store knows when a report came, to the hour, and nothing
/// else: not who, not from where, not about which room. It is no record: nothing is chained, and a report can be taken out for good.
/// All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.
/// </summary>
public interface IReprisalStore
{
    /// <summary>Keeps it. The same id again changes nothing: what came first stays.</summary>
    Task KeepAsync(SealedReport report, CancellationToken cancel = default);

    /// <summary>The newest first and, of one hour, in the order of their ids; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<SealedReport>> ListAsync(int limit, CancellationToken cancel = default);

    /// <summary>Takes it out for good. Answers false where it is not there.</summary>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancel = default);
}

/// <summary>A report as it lies in the store. <paramref name="At"/> is the hour in which it came, milliseconds.</summary>
public sealed record SealedReport(Guid Id, long At, byte[] Sealed);
