namespace CsoNet.Collab.Record;

/// <summary>
/// A cache of folded states: one per record, the newest. It may be lost at any time; snapshot and the entries after it always equal a replay from 1.
/// </summary>
public interface ISnapshotStore
{
    /// <summary>The snapshot of that record made in this epoch by this version of the fold, or null.</summary>
    Task<Snapshot?> FindAsync(string record, string epoch, int foldVersion, CancellationToken cancel = default);

    /// <summary>Keeps the snapshot, unless one of the same epoch and version with a higher number is there.</summary>
    Task PutAsync(Snapshot snapshot, CancellationToken cancel = default);
}

/// <summary>A state as bytes, after entry <paramref name="Seq"/> with that hash.</summary>
public sealed record Snapshot(string Record, string Epoch, int FoldVersion, long Seq, byte[] Bytes);
