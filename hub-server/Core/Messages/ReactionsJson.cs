using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Reads reactions in the order of their characters. Left to itself the serializer orders by culture, to which a heart with and without
/// its variation selector are the same, and then refuses the second one.
/// </summary>
public sealed class ReactionsJson : JsonConverter<ImmutableSortedDictionary<string, ImmutableSortedSet<int>>>
{
    public override ImmutableSortedDictionary<string, ImmutableSortedSet<int>> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer
            .Deserialize<Dictionary<string, int[]>>(ref reader, options)!
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableSortedSet(), StringComparer.Ordinal);

    public override void Write(
        Utf8JsonWriter writer,
        ImmutableSortedDictionary<string, ImmutableSortedSet<int>> value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, value.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()), options);
}
