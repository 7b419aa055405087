using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// An entry as JSON for one audience. The stored bytes are copied, not serialized again; only where fields are hidden are they read.
/// </summary>
public static class EntryJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ArrayBufferWriter<byte> output, Entry entry, Sight sight)
    {
        output.Write("{\"seq\":"u8);
        WriteNumber(output, entry.Seq);
        if (!sight.Whole)
        {
            output.Write(",\"type\":\"withheld\"}"u8);
            return;
        }
        WriteHead(output, entry, sight);
        WriteData(output, entry, sight);
        output.Write("}"u8);
    }

    /// <summary>The entry without data, with the word to fetch it: for frames that it would not fit into.</summary>
    public static void WriteToFetch(ArrayBufferWriter<byte> output, Entry entry, Sight sight)
    {
        output.Write("{\"seq\":"u8);
        WriteNumber(output, entry.Seq);
        WriteHead(output, entry, sight);
        output.Write(",\"fetch\":true}"u8);
    }

    private static void WriteHead(ArrayBufferWriter<byte> output, Entry entry, Sight sight)
    {
        output.Write(",\"at\":"u8);
        WriteNumber(output, entry.At);
        if (sight.By && entry.By.Utf8 is { } by)
        {
            output.Write(","u8);
            output.Write(by.AsSpan(1, by.Length - 2));
        }
        output.Write(",\"type\":\""u8);
        Encoding.ASCII.GetBytes(entry.Type, (IBufferWriter<byte>)output);
        output.Write("\""u8);
    }

    private static void WriteData(ArrayBufferWriter<byte> output, Entry entry, Sight sight)
    {
        if (!sight.Data)
        {
            WriteStays(output, sight);
            output.Write(",\"gone\":true"u8);
            return;
        }
        output.Write(",\"data\":"u8);
        var facts = sight.FactsOf(entry)!;
        if (sight.Hidden.Count == 0)
        {
            output.Write(facts);
        }
        else
        {
            WriteVisible(output, facts, sight.Hidden);
        }
        if (entry.Rendering is { } rendering)
        {
            output.Write(",\"html\":"u8);
            using var writer = new Utf8JsonWriter(output, Relaxed);
            writer.WriteStringValue(rendering.Html);
        }
    }

    private static void WriteStays(ArrayBufferWriter<byte> output, Sight sight)
    {
        if (sight.Stays is var (field, number))
        {
            Encoding.ASCII.GetBytes($",\"{field}\":", (IBufferWriter<byte>)output);
            WriteNumber(output, number);
        }
    }

    private static void WriteVisible(ArrayBufferWriter<byte> output, byte[] data, IReadOnlyCollection<string> hidden)
    {
        using var json = JsonDocument.Parse(data);
        using var writer = new Utf8JsonWriter(output, Relaxed);
        writer.WriteStartObject();
        foreach (var field in json.RootElement.EnumerateObject().Where(field => !hidden.Contains(field.Name)))
        {
            field.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteNumber(ArrayBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }
}
