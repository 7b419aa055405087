using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>What stands in a field of an answer; a field that is not there fails the test.</summary>
internal static class Fields
{
    public static long NumberIn(JsonElement json, string field) => json.GetProperty(field).GetInt64();

    public static string? TextIn(JsonElement json, string field) => json.GetProperty(field).GetString();
}
