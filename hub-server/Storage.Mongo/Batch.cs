using System.Buffers;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>What is no batch is refused before anything is asked: the ids are made of names and numbers, and ranges rest on both.</summary>
internal static class Batch
{
    private const int LongestName = 128;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-/:.");

    public static void Check(string record, IReadOnlyList<Entry> entries)
    {
        if (record.Length is 0 or > LongestName || record.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("A record's name is 1 to 128 characters out of a-z 0-9 - / : .", nameof(record));
        }
        if (
            entries.Count == 0
            || !entries.Select((entry, at) => entry.Record == record && entry.Seq == entries[0].Seq + at).All(fits => fits)
        )
        {
            throw new ArgumentException($"A batch is one run of entries of {record}.", nameof(entries));
        }
        if (entries[0].Seq < 1 || entries[^1].Seq > EntryDocument.LastNumber)
        {
            throw new ArgumentException("Numbers begin at 1 and have ten digits.", nameof(entries));
        }
    }
}
