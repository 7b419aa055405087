using System.Buffers;
using System.Text;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Writes runs. A run is as long as a frame allows and ends at each entry after which somebody may read more, less or differently.
/// </summary>
internal sealed class RunWriter(string room, Wire wire, View view)
{
    private const int MaxEntries = 200;
    private readonly byte[] start = [.. "{\"room\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(room), .. ",\"entries\":["u8];
    private readonly ArrayBufferWriter<byte> one = new(1024);

    /// <summary>The run that begins with the first of these entries. There is at least one.</summary>
    public Run Write(ReadOnlySpan<Entry> entries, RoomState head, Audience audience)
    {
        var output = new ArrayBufferWriter<byte>(Math.Min(Run.MaxBytes, 512 * entries.Length) + 128);
        output.Write(start);
        var count = 0;
        foreach (var entry in entries)
        {
            WriteOne(entry, head, audience);
            if (count > 0 && (count == MaxEntries || output.WrittenCount + one.WrittenCount + 32 > Run.MaxBytes))
            {
                break;
            }
            Separate(output, count++);
            output.Write(one.WrittenSpan);
            if (wire.Happening(entry.Type) is { ChangesReaders: true })
            {
                break;
            }
        }
        var last = entries[count - 1];
        WriteEnd(output, last.Mark);
        return new Run(room, entries[0].Seq - 1, last.Seq, output.WrittenMemory);
    }

    private void WriteOne(Entry entry, RoomState head, Audience audience)
    {
        one.ResetWrittenCount();
        var sight = view.For(entry, head, audience);
        EntryJson.Write(one, entry, sight);
        if (one.WrittenCount + start.Length + 32 > Run.MaxBytes)
        {
            one.ResetWrittenCount();
            EntryJson.WriteToFetch(one, entry, sight);
        }
    }

    private static void Separate(ArrayBufferWriter<byte> output, int count)
    {
        if (count > 0)
        {
            output.Write(","u8);
        }
    }

    private static void WriteEnd(ArrayBufferWriter<byte> output, string mark)
    {
        output.Write("],\"mark\":\""u8);
        Encoding.ASCII.GetBytes(mark, (IBufferWriter<byte>)output);
        output.Write("\"}"u8);
    }
}
