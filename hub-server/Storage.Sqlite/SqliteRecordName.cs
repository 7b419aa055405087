using System.Buffers;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>What an append must look like before it is worth a transaction.</summary>
internal static class SqliteRecordName
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-/:.");

    public static void Check(string record)
    {
        if (record.Length is 0 or > 128 || record.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("The name of a record is 1 to 128 characters out of a-z 0-9 - / : .", nameof(record));
        }
    }

    public static void CheckRun(string record, IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0)
        {
            throw new ArgumentException("A batch has at least one entry.", nameof(entries));
        }
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Record != record || entries[i].Seq != entries[0].Seq + i || entries[i].Seq < 1)
            {
                throw new ArgumentException("A batch is one run of numbers of one record.", nameof(entries));
            }
        }
    }
}
