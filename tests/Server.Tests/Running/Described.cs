using System.Text.Json;

namespace CsoNet.Collab.Server.Tests.Running;

/// <summary>The hub's description of its wire, and whether something fits it: as much of JSON Schema as the description uses.</summary>
public sealed class Described(JsonElement description)
{
    private const string Place = "#/components/schemas/";

    public static async Task<Described> ByAsync(Hub hub) => new((await Guest.Visitor(hub).GetAsync("/openapi/v1.json")).Json);

    /// <summary>What does not fit, with its place; nothing where all does.</summary>
    public IReadOnlyList<string> Misfits(JsonElement value, string schema) => [.. Of(value, Named(schema), schema)];

    private JsonElement Named(string schema) => description.GetProperty("components").GetProperty("schemas").GetProperty(schema);

    private IEnumerable<string> Of(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var other))
        {
            return Of(value, Named(other.GetString()![Place.Length..]), at);
        }
        if (schema.TryGetProperty("oneOf", out var several))
        {
            return several.EnumerateArray().Any(one => !Of(value, one, at).Any()) ? [] : [$"{at} is none of those that it may be"];
        }
        if (schema.TryGetProperty("type", out var type) && !Kinds(type).Contains(KindOf(value)))
        {
            return [$"{at} is {KindOf(value)}"];
        }
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ValueEquals(value.GetString())))
        {
            return [$"{at} is {value}"];
        }
        return value.ValueKind switch
        {
            _ when !schema.EnumerateObject().Any() => [], // anything
            JsonValueKind.Object => OfObject(value, schema, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, n) => Of(item, schema.GetProperty("items"), $"{at}[{n}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        var needed = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(field => field.GetString()!)
            : [];
        var missing = needed.Where(field => !value.TryGetProperty(field, out _)).Select(field => $"{at}.{field} is missing");
        return missing.Concat(value.EnumerateObject().SelectMany(field => OfField(field, schema, $"{at}.{field.Name}")));
    }

    private IEnumerable<string> OfField(JsonProperty field, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(field.Name, out var own))
        {
            return Of(field.Value, own, at);
        }
        return schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object
            ? Of(field.Value, others, at)
            : [$"{at} is not described"];
    }

    private static IEnumerable<string?> Kinds(JsonElement type) =>
        (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()]).SelectMany(
            // A whole number is a number, too.
            kind => kind == "number" ? ["integer", kind] : new[] { kind }
        );

    private static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            var kind => kind.ToString().ToLowerInvariant(),
        };
}
