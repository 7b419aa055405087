using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Record;

/// <summary>
/// One entry of an exported record, as a line of JSON that anybody can verify: see docs/wire.md. <c>text</c> is the stored bytes as they are, so they can be hashed again.
/// </summary>
public sealed record ExportLine(
    string Record,
    long Seq,
    long At,
    string Type,
    ExportPart By,
    ExportPart Data,
    string Hash,
    ExportPart? Names = null
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(Entry entry) =>
        JsonSerializer.Serialize(
            new ExportLine(
                entry.Record,
                entry.Seq,
                entry.At,
                entry.Type,
                ExportPart.Of(entry.By),
                ExportPart.Of(entry.Data),
                Convert.ToHexStringLower(entry.Hash),
                entry.Names is { } names ? ExportPart.Of(names) : null
            ),
            Json
        );

    /// <exception cref="FormatException">The line is not one of an export.</exception>
    public static Entry Read(string line)
    {
        try
        {
            var shape = JsonSerializer.Deserialize<ExportLine>(line, Json) ?? throw new FormatException("An empty line.");
            return new Entry
            {
                Record = shape.Record,
                Seq = shape.Seq,
                At = shape.At,
                Author = 0,
                Type = shape.Type,
                By = shape.By.Open(),
                Data = shape.Data.Open(),
                Names = shape.Names?.Open(),
                Hash = Convert.FromHexString(shape.Hash),
                Command = Guid.Empty,
                CommandSeal = [],
            };
        }
        catch (Exception mistake) when (mistake is JsonException or NullReferenceException or ArgumentException)
        {
            throw new FormatException($"Not a line of an export: {mistake.Message}", mistake);
        }
    }
}

/// <summary>Either the text and its salt, or, where the part was left out or erased, its commitment. Hexadecimal.</summary>
public sealed record ExportPart(string? Text, string? Salt, string? Commitment)
{
    public static ExportPart Of(Part part) =>
        part.Utf8 is { } utf8 ? new(Encoding.UTF8.GetString(utf8), Convert.ToHexStringLower(part.Salt!), Commitment: null) : Withheld(part);

    public static ExportPart Withheld(Part part) => new(Text: null, Salt: null, Convert.ToHexStringLower(part.Commitment));

    public Part Open() =>
        Text is not null && Salt is not null
            ? Part.Open(Encoding.UTF8.GetBytes(Text), Convert.FromHexString(Salt))
            : Part.Erased(Convert.FromHexString(Commitment ?? throw new FormatException("A part has neither text nor commitment.")));
}
