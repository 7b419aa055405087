using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>A sample of every command and the address of every question, made from the hub's own description: what is added there is tried, too.</summary>
public sealed class EveryCommand
{
    private const string Place = "#/components/schemas/";
    private readonly JsonElement description;

    private EveryCommand(JsonElement description) => this.description = description;

    public static async Task<EveryCommand> OfAsync(Hub hub) => new((await Guest.Visitor(hub).GetAsync("/openapi/v1.json")).Json);

    /// <summary>All commands by their type, each with its required fields and an id of its own.</summary>
    public IReadOnlyDictionary<string, JsonObject> Commands() =>
        Schema("Command")
            .GetProperty("oneOf")
            .EnumerateArray()
            .Select(one => Schema(one.GetProperty("$ref").GetString()![Place.Length..]))
            .ToDictionary(TypeOf, schema => Sample(TypeOf(schema), schema), StringComparer.Ordinal);

    private static string TypeOf(JsonElement command) =>
        command.GetProperty("properties").GetProperty("type").GetProperty("enum")[0].GetString()!;

    /// <summary>Every address under which something of one room is read.</summary>
    public IReadOnlyList<string> QuestionsAbout(string room) =>
        [
            .. description
                .GetProperty("paths")
                .EnumerateObject()
                .Where(path => path.Name.Contains("/rooms/{", StringComparison.Ordinal) && path.Value.TryGetProperty("get", out _))
                .Select(path => Filled(path.Name, room)),
        ];

    /// <summary>Every address under which anything is read, with each of these in the place of what it asks for.</summary>
    public IReadOnlyList<string> Questions(params string[] fillings) =>
        [
            .. description
                .GetProperty("paths")
                .EnumerateObject()
                .Where(path => path.Value.TryGetProperty("get", out _))
                .SelectMany(path =>
                    fillings.Select(filling => Regex.Replace(path.Name, "{[^}]*}", filling, RegexOptions.None, Bounded.Patience))
                )
                .Distinct(),
        ];

    private static string Filled(string path, string room) =>
        string.Join(
            '/',
            path.Split('/')
                .Select(part =>
                    part is "{id}" or "{room}" ? room
                    : part.StartsWith('{') ? "1"
                    : part
                )
        );

    private JsonObject Sample(string type, JsonElement schema)
    {
        var command = new JsonObject { ["type"] = type };
        foreach (var field in schema.GetProperty("required").EnumerateArray().Select(one => one.GetString()!).Where(one => one != "type"))
        {
            command[field] = Value(schema.GetProperty("properties").GetProperty(field), field);
        }
        command["id"] = Guid.NewGuid().ToString();
        return command;
    }

    private JsonNode? Value(JsonElement schema, string field)
    {
        if (schema.TryGetProperty("$ref", out var other))
        {
            return Value(Schema(other.GetString()![Place.Length..]), field);
        }
        if (schema.TryGetProperty("enum", out var words))
        {
            return JsonValue.Create(words[0].GetString());
        }
        return KindOf(schema) switch
        {
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(value: true),
            "array" => new JsonArray(),
            "object" => OfObject(schema),
            _ => JsonValue.Create(field == "emoji" ? "👍" : "words"),
        };
    }

    private JsonObject OfObject(JsonElement schema)
    {
        var made = new JsonObject();
        foreach (var field in schema.TryGetProperty("required", out var all) ? all.EnumerateArray().Select(one => one.GetString()!) : [])
        {
            made[field] = Value(schema.GetProperty("properties").GetProperty(field), field);
        }
        return made;
    }

    private static string KindOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? "object"
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null")
        : type.GetString()!;

    private JsonElement Schema(string name) => description.GetProperty("components").GetProperty("schemas").GetProperty(name);
}
