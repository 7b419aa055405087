namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>A record's (or room's) own number and an entry's number in one 63-bit key: 2^23 records of 2^40 entries.</summary>
internal static class SqliteKey
{
    public const long MaxSeq = (1L << 40) - 1;

    public static long Of(long record, long seq) => (record << 40) | Math.Clamp(seq, 0, MaxSeq);

    public static long SeqOf(long key) => key & MaxSeq;
}
