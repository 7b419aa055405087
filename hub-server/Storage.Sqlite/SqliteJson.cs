using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace CsoNet.Collab.Storage.Sqlite;

/// <summary>How bodies of rows are written. Private to this adapter: the wire has its own.</summary>
internal static class SqliteJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The default encoder triples Arabic and Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new ReactionsJson() },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(SqliteDataReader row, int column) => JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(column), Options)!;

    public static string List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values, Options);

    /// <summary>Left to itself the serializer orders by culture, to which a heart with and without its variation selector are the same.</summary>
    private sealed class ReactionsJson : JsonConverter<ImmutableSortedDictionary<string, ImmutableSortedSet<int>>>
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
        ) =>
            JsonSerializer.Serialize(
                writer,
                value.Select(pair => pair).ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()),
                options
            );
    }
}
