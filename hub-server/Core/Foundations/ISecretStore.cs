namespace CsoNet.Collab.Foundations;

/// <summary>
/// The hub's own few secrets, by name, the same for all nodes. What lies here is sealed by a key that lies elsewhere: who has the store has no secret yet.
/// All methods throw <see cref="StoreAwayException"/> when the store does not answer.
/// </summary>
public interface ISecretStore
{
    /// <summary>What is kept under that name; where there is nothing, <paramref name="fresh"/> from now on. Of many who come at once all get the same.</summary>
    Task<byte[]> KeepAsync(string name, byte[] fresh, CancellationToken cancel = default);

    /// <summary>Puts <paramref name="fresh"/> in the place of <paramref name="stale"/>, unless something else is there by now. Answers what is there afterwards.</summary>
    Task<byte[]> ReplaceAsync(string name, byte[] stale, byte[] fresh, CancellationToken cancel = default);
}
