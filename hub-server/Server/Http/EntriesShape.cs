using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Http;

/// <summary>
/// <c>GET rooms/{id}/entries</c>: the stored bytes, not serialized again. The caller's own entries carry their command's id; with <c>proof=1</c> each carries what it
/// takes to verify the chain, as far as this audience may see it.
/// </summary>
internal sealed record EntriesShape(
    string Room,
    string Epoch,
    long Head,
    IReadOnlyList<EntryShape> Entries,
    SortedDictionary<int, PersonShape> People
)
{
    public const int MaxLimit = 500;
    private const int MaxBytes = 1024 * 1024;
    private static readonly JsonSerializerOptions Json = Wire.Options();
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Sighting room, IReadOnlyList<Entry> entries, string epoch, bool proof)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(output, Relaxed);
        writer.WriteStartObject();
        writer.WriteString("room", room.State.Address);
        writer.WriteString("epoch", epoch);
        writer.WriteNumber("head", room.State.Seq);
        writer.WritePropertyName("entries");
        WriteArray(writer, room, entries, proof);
        writer.WritePropertyName("people");
        JsonSerializer.Serialize(writer, PersonShape.Some(room, Authors(room, entries)), Json);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    /// <summary>As many of them as an answer may carry: at least one, about a megabyte.</summary>
    public static List<Entry> Fitting(IEnumerable<Entry> entries)
    {
        var left = MaxBytes;
        return [.. entries.TakeWhile((entry, place) => (left -= SizeOf(entry)) >= 0 || place == 0)];
    }

    private static int SizeOf(Entry entry) => 256 + (entry.Data.Utf8?.Length ?? 0) + (entry.Rendering?.Html.Length ?? 0);

    /// <summary>The array alone, as catch-up carries it.</summary>
    public static void WriteArray(Utf8JsonWriter writer, Sighting room, IReadOnlyList<Entry> entries, bool proof)
    {
        var one = new ArrayBufferWriter<byte>(1024);
        writer.WriteStartArray();
        foreach (var entry in entries)
        {
            one.ResetWrittenCount();
            var sight = room.SightOf(entry);
            EntryJson.Write(one, entry, sight);
            writer.WriteRawValue(
                With(one.WrittenSpan, Own(room, entry), proof ? ProofShape.Of(entry, sight) : null),
                skipInputValidation: true
            );
        }
        writer.WriteEndArray();
    }

    private static string? Own(Sighting room, Entry entry) =>
        entry.Author > 0 && (entry.Author == room.Caller.Number || entry.Author == room.Caller.Door)
            ? $"\"command\":\"{entry.Command}\""
            : null;

    private static ReadOnlySpan<byte> With(ReadOnlySpan<byte> entry, string? command, ProofShape? proof)
    {
        if (command is null && proof is null)
        {
            return entry;
        }
        var more = string.Join(
            ',',
            new[] { command, proof is null ? null : $"\"proof\":{JsonSerializer.Serialize(proof, Json)}" }.OfType<string>()
        );
        return (byte[])[.. entry[..^1], .. ","u8, .. System.Text.Encoding.UTF8.GetBytes(more), .. "}"u8];
    }

    private static IEnumerable<int> Authors(Sighting room, IReadOnlyList<Entry> entries) =>
        entries.Where(entry => room.SightOf(entry) is { Whole: true, By: true }).Select(entry => entry.Author);
}

/// <summary>Hash and parts of an entry, <paramref name="Names"/> where it names somebody; a part that this audience does not see whole is given by its commitment only.</summary>
internal sealed record ProofShape(string Hash, ExportPart By, ExportPart Data, ExportPart? Names = null)
{
    public static ProofShape Of(Entry entry, Sight sight) =>
        new(
            Convert.ToHexStringLower(entry.Hash),
            sight is { Whole: true, By: true } ? ExportPart.Of(entry.By) : ExportPart.Withheld(entry.By),
            sight is { Whole: true, Data: true, Hidden.Count: 0 } ? ExportPart.Of(entry.Data) : ExportPart.Withheld(entry.Data),
            entry.Names is not { } names ? null
                : sight is { Whole: true, Names: true, Hidden.Count: 0 } ? ExportPart.Of(names)
                : ExportPart.Withheld(names)
        );
}
