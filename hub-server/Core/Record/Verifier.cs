namespace CsoNet.Collab.Record;

/// <summary>The first thing wrong with a record: at which number, and what.</summary>
public sealed record Fault(long Seq, string What);

/// <summary>
/// Walks a record from its first entry and names the first one that is altered or missing. It needs nothing but the entries: parts that were left out count by their commitments.
/// </summary>
public sealed class Verifier(string record)
{
    private byte[] hash = Seal.Origin;
    private long at;

    /// <summary>How far the record was found whole.</summary>
    public long Seq { get; private set; }

    /// <summary>The hash there, as 64 hex digits.</summary>
    public string Hash => Convert.ToHexStringLower(hash);

    /// <summary>Null while all is well. After a fault the walk is over.</summary>
    public Fault? Check(Entry entry)
    {
        var fault = Find(entry);
        if (fault is null)
        {
            (Seq, hash, at) = (entry.Seq, entry.Hash, entry.At);
        }
        return fault;
    }

    private Fault? Find(Entry entry) =>
        entry.Record != record ? new Fault(entry.Seq, $"belongs to the record {entry.Record}")
        : entry.Seq > Seq + 1 ? new Fault(Seq + 1, "is missing")
        : entry.Seq <= Seq ? new Fault(entry.Seq, "stands there twice or out of order")
        : !Seal.Fits(entry, hash) ? new Fault(entry.Seq, "was altered, or the entry before it was")
        : entry.At < at ? new Fault(entry.Seq, "has a time before the entry before it")
        : null;
}
