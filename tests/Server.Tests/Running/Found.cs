using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What somebody finds by the door of the search.</summary>
internal static class Found
{
    public static string Asked(string query) => $"/api/v1/search?{query}";

    public static async Task<JsonElement> AskAsync(Guest reader, string query)
    {
        var reply = await reader.GetAsync(Asked(query));
        Assert.True(reply.Status == 200, reply.Body);
        return reply.Json;
    }

    public static List<JsonElement> HitsOf(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];

    /// <summary>That the index is behind depends on how much the machine has to do.</summary>
    public static string Plain(Reply reply) => reply.Body.Replace(",\"behind\":true", "", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<long>> FoundAsync(Guest reader, string query) =>
        [.. HitsOf(await AskAsync(reader, query)).Select(hit => Fields.NumberIn(hit, "number"))];

    public static string MarkedIn(JsonElement hit)
    {
        var mark = Assert.Single(hit.GetProperty("marks").EnumerateArray());
        return Fields.TextIn(hit, "text")!.Substring((int)Fields.NumberIn(mark, "from"), (int)Fields.NumberIn(mark, "length"));
    }
}
