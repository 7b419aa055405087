using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Messages;

/// <summary>A message that counts as unread for everybody but its author. Written as a pair, since a line holds a hundred.</summary>
[JsonConverter(typeof(SaidJson))]
public readonly record struct Said(long Seq, int By);

public sealed class SaidJson : JsonConverter<Said>
{
    public override Said Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<long[]>(ref reader, options) is [var seq, var by]
            ? new Said(seq, (int)by)
            : throw new JsonException("A pair of numbers is expected.");

    public override void Write(Utf8JsonWriter writer, Said value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Seq);
        writer.WriteNumberValue(value.By);
        writer.WriteEndArray();
    }
}

/// <summary>
/// What lists show of a topic (0: the talk of a room without topics) and count from: its newest messages, so that nobody's unread ones need be looked for one by one. Gone messages
/// are not among them. <paramref name="At"/> is the entry as of which it is so.
/// </summary>
public sealed record TopicLine(long Topic, ImmutableArray<Said> Newest, long At)
{
    /// <summary>Nobody needs to know it more exactly.</summary>
    public const int Most = 100;

    /// <summary>The last message; where there is none, the entry that opened the topic.</summary>
    public long Last => Newest is [.., var last] ? last.Seq : Topic;

    public TopicLine With(Said said, long at) =>
        Newest.Any(one => one.Seq == said.Seq)
            ? this with
            {
                At = at,
            }
            : new TopicLine(Topic, [.. Newest.Append(said).OrderBy(one => one.Seq).TakeLast(Most)], at);
}
