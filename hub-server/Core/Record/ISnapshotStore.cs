namespace CsoNet.Collab.Record;

/// <summary>
/// A cache of folded states: one per record, the newest. It may be lost at any time; snapshot and the entries after it always equal a replay from 1.
/// </summary>
public interface ISnapshotStore
{
    /// <summary>The snapshot of that record made in this epoch by this version of the fold, or null.</summary>
    Task<Snapshot?> FindAsync(string record, string epoch, int foldVersion, CancellationToken cancel = default);

    /// <summary>Keeps the snapshot, unless one of the same epoch and version with a higher number is there. What it replaces is not found in the files any more.</summary>
    Task PutAsync(Snapshot snapshot, CancellationToken cancel = default);
}

/// <summary>A state as bytes, after entry <paramref name="Seq"/> with that hash.</summary>
public sealed record Snapshot(string Record, string Epoch, int FoldVersion, long Seq, byte[] Bytes)
{
    /// <summary>Holds no state: it takes the place of older ones, in which a name or a text stands that was erased, and keeps them out from then on.</summary>
    public static Snapshot Blank(string record, string epoch, int foldVersion, long seq) => new(record, epoch, foldVersion, seq, []);

    public bool IsBlank => Bytes.Length == 0;
}
