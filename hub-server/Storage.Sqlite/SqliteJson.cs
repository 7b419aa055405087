using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsoNet.Collab.Messages;
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
}
