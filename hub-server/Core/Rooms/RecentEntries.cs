using System.Runtime.InteropServices;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>The newest entries of a record in memory, without a hole: about a thousand of them, and at most some megabytes.</summary>
internal sealed class RecentEntries(View view)
{
    private const int Kept = 1024;
    private const long KeptBytes = 4 * 1024 * 1024;
    private readonly List<Entry> entries = [];
    private long bytes;

    public void Add(Entry entry)
    {
        entries.Add(entry);
        bytes += SizeOf(entry);
    }

    /// <summary>The entry of that number, if it is still here.</summary>
    public Entry? Find(long seq) => Index(seq) is { } index ? entries[index] : null;

    /// <summary>The entries from that number on, or none where they begin later.</summary>
    public ReadOnlySpan<Entry> From(long seq) => Index(seq) is { } index ? CollectionsMarshal.AsSpan(entries)[index..] : [];

    /// <summary>A text has gone, or a person was erased: the bytes go from memory, too.</summary>
    public void DropGone(RoomState head)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Data.IsWhole && view.IsGone(entries[i], head))
            {
                Put(i, view.WithoutText(entries[i]));
            }
            if (View.NamesErased(entries[i], head))
            {
                Put(i, entries[i].WithoutNames());
            }
        }
    }

    private void Put(int index, Entry entry)
    {
        bytes += SizeOf(entry) - SizeOf(entries[index]);
        entries[index] = entry;
    }

    public void Trim()
    {
        if (entries.Count <= 2 * Kept && bytes <= 2 * KeptBytes)
        {
            return;
        }
        var drop = 0;
        while (entries.Count - drop > Kept || (bytes > KeptBytes && entries.Count - drop > 1))
        {
            bytes -= SizeOf(entries[drop++]);
        }
        entries.RemoveRange(0, drop);
    }

    private static long SizeOf(Entry entry) =>
        512 + (entry.Data.Utf8?.Length ?? 0) + (entry.Names?.Utf8?.Length ?? 0) + 2 * (entry.Rendering?.Html.Length ?? 0);

    private int? Index(long seq) =>
        entries.Count > 0 && seq >= entries[0].Seq && seq <= entries[^1].Seq ? (int)(seq - entries[0].Seq) : null;
}
