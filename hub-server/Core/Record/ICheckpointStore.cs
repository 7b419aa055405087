namespace CsoNet.Collab.Record;

/// <summary>
/// How far each listener has folded each record, and who is at it. On several nodes a listener's work on a record is claimed by
/// compare-and-set, so that two nodes do not do the same work; what a listener writes must be harmless when done twice all the same.
/// </summary>
public interface ICheckpointStore
{
    /// <summary>Where the listener stands: the number of the last entry that it has folded, 0 at first.</summary>
    Task<long> FindAsync(string listener, string record, CancellationToken cancel = default);

    /// <summary>
    /// Takes the work until <paramref name="until"/> (milliseconds) and answers where it stands; null while somebody else holds it at <paramref name="now"/>.
    /// A holder may claim again to hold longer.
    /// </summary>
    Task<long?> ClaimAsync(string listener, string record, string holder, long now, long until, CancellationToken cancel = default);

    /// <summary>Moves the checkpoint to <paramref name="seq"/> and gives the work free. False when the work is no longer the holder's: nothing was moved.</summary>
    Task<bool> ReleaseAsync(string listener, string record, string holder, long seq, CancellationToken cancel = default);

    /// <summary>Forgets all of the listener's checkpoints, so that it starts again from entry 1.</summary>
    Task ForgetAsync(string listener, CancellationToken cancel = default);
}
