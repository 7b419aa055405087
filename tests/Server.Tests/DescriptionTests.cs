using System.Text.Json;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Tests.Running;

namespace CsoNet.Collab.Server.Tests;

/// <summary>The description at <c>/openapi/v1.json</c> is what the screens' types are made from.</summary>
[Collection(OneHub.Name)]
public sealed class DescriptionTests(SharedHub shared)
{
    private static readonly Rules Rules = new(Composition.Kinds);

    public static IEnumerable<object[]> Verbs =>
        Rules.Verbs.Where(verb => !verb.OfTheSystem).Select(verb => new object[] { verb.Type, verb.Command.Name });

    public static IEnumerable<object[]> Happenings =>
        Rules.Happenings.Select(happening => new object[] { happening.Type, happening.Event.Name });

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_command_is_a_named_schema_with_its_type_as_a_constant(string type, string name)
    {
        var schema = (await SchemasAsync()).GetProperty(name);

        Assert.Equal(type, Constant(schema));
        Assert.Contains("type", Required(schema));
        Assert.Contains("id", Required(schema));
        Assert.DoesNotContain(schema.GetProperty("properties").EnumerateObject(), field => field.Name is "target" or "markup");
    }

    [Theory]
    [MemberData(nameof(Happenings))]
    public async Task Every_event_is_a_named_schema_with_its_type_as_a_constant(string type, string name)
    {
        var schema = (await SchemasAsync()).GetProperty(name);

        Assert.Equal(type, Constant(schema));
        Assert.True(schema.GetProperty("properties").TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("/api/v1/rooms", "get")]
    [InlineData("/api/v1/rooms/{id}", "get")]
    [InlineData("/api/v1/rooms/{id}/commands", "post")]
    [InlineData("/api/v1/rooms/{id}/entries", "get")]
    [InlineData("/api/v1/rooms/{id}/messages", "get")]
    [InlineData("/api/v1/catch-up", "post")]
    [InlineData("/api/v1/session", "get")]
    [InlineData("/api/v1/seal", "get")]
    [InlineData("/api/v1/geography", "get")]
    [InlineData("/api/v1/organizations", "get")]
    [InlineData("/api/v1/organizations/{id}", "get")]
    [InlineData("/api/v1/organizations/commands", "post")]
    [InlineData("/api/v1/recommendations", "get")]
    [InlineData("/api/v1/recommendations/{id}", "get")]
    public async Task Every_call_of_the_wire_is_described(string path, string method)
    {
        var description = (await Guest.Visitor(shared.Hub).GetAsync("/openapi/v1.json")).Json;

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(description.GetProperty("paths").GetProperty(path).TryGetProperty(method, out _));
    }

    /// <summary>
    /// The copy in the repository is what <c>npm run types</c> reads; its own test sees to it that the types are made from it. Where this fails:
    /// <c>COLLAB_WRITE_OPENAPI=1 dotnet test tests/Server.Tests --filter Description</c>, then <c>npm run types</c> in <c>web-ui</c>.
    /// </summary>
    [Fact]
    public async Task The_description_that_the_screens_types_are_made_from_is_the_hubs_own()
    {
        var hubs = (await Guest.Visitor(shared.Hub).GetAsync("/openapi/v1.json")).Body;
        var copy = Path.Combine(House(), "web-ui/src/wire/openapi.json");
        if (Environment.GetEnvironmentVariable("COLLAB_WRITE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(copy, hubs);
        }
        var committed = await File.ReadAllTextAsync(copy);

        Assert.Equal(Canonical(hubs), Canonical(committed));
    }

    private static string House()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CsoNet.Collab.sln")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    private static string Canonical(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    private static string? Constant(JsonElement schema) =>
        schema.GetProperty("properties").GetProperty("type").GetProperty("enum").EnumerateArray().Single().GetString();

    private static IEnumerable<string?> Required(JsonElement schema) =>
        schema.GetProperty("required").EnumerateArray().Select(field => field.GetString());

    private async Task<JsonElement> SchemasAsync() =>
        (await Guest.Visitor(shared.Hub).GetAsync("/openapi/v1.json")).Json.GetProperty("components").GetProperty("schemas");
}
