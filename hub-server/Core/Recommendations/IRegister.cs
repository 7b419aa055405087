namespace CsoNet.Collab.Recommendations;

/// <summary>
/// The register of recommendations: one line for each recommendation at each of its offices, a read model that can be rebuilt from their records.
///
/// <para><b>Order.</b> The newest submission comes first, by <see cref="RegisterLine.Order"/>; a page goes on after the place of the line before it, so that what is submitted
/// meanwhile moves nothing and nobody sees a line twice.</para>
///
/// <para><b>Idempotency.</b> A late writer never puts an old line over a new one: what has a lower <see cref="RegisterLine.Seq"/> than what is there is let go. Writing the same
/// line twice is harmless.</para>
///
/// <para><b>What a store knows.</b> It finds lines by their marks (<see cref="RegisterQuery.MarksOf"/>) and knows nothing of their meaning; who may see what is decided before it is
/// asked. All methods throw <see cref="Foundations.StoreAwayException"/> when the store does not answer.</para>
/// </summary>
public interface IRegister
{
    /// <summary>Keeps the line, unless one of the same record with a higher <see cref="RegisterLine.Seq"/> is there.</summary>
    Task PutAsync(RegisterLine line, CancellationToken cancel = default);

    /// <summary>The lines of these records, as far as they exist, in the order of their ids.</summary>
    Task<IReadOnlyList<RegisterLine>> GetAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> lines that fit, the newest first, after the place <paramref name="after"/> ("" from the start).</summary>
    Task<IReadOnlyList<RegisterLine>> ListAsync(RegisterQuery query, string after, int limit, CancellationToken cancel = default);

    /// <summary>How many lines fit.</summary>
    Task<long> CountAsync(RegisterQuery query, CancellationToken cancel = default);

    /// <summary>Forgets all lines, before a rebuild.</summary>
    Task ForgetAsync(CancellationToken cancel = default);
}
