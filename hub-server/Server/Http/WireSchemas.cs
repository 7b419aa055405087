using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsoNet.Collab.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CsoNet.Collab.Server.Http;

/// <summary>Adds every command and every event to the description as a named schema with its <c>type</c> as a constant.</summary>
internal sealed class WireSchemas(Rules rules) : IOpenApiDocumentTransformer
{
    private static readonly string[] Inner =
    [
        .. typeof(Command)
            .GetProperties()
            .Where(property => property.IsDefined(typeof(JsonIgnoreAttribute), inherit: false))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];

    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "CsoNet.Collab",
            Version = "v1",
            Description = "A room is a record, every screen is a cursor.",
        };
        document.Servers?.Clear();
        foreach (var verb in rules.Verbs.Where(verb => verb.Type is not ("seal.publish" or "entry.erase")))
        {
            var schema = await context.GetOrCreateSchemaAsync(verb.Command, cancellationToken: cancellationToken);
            RemoveInner(schema);
            AddType(schema, verb.Type);
            document.AddComponent(verb.Command.Name, schema);
        }
        foreach (var happening in rules.Happenings)
        {
            var entry = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["data"] = await context.GetOrCreateSchemaAsync(happening.Event, cancellationToken: cancellationToken),
                },
                Required = new HashSet<string>(["data"], StringComparer.Ordinal),
            };
            AddType(entry, happening.Type);
            document.AddComponent(happening.Event.Name, entry);
        }
    }

    /// <summary>What a command only computes is not on the wire: see <see cref="Wire"/>.</summary>
    private static void RemoveInner(OpenApiSchema schema)
    {
        foreach (var inner in Inner)
        {
            schema.Properties?.Remove(inner);
        }
    }

    private static void AddType(OpenApiSchema schema, string type)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(type)] };
        schema.Required ??= new HashSet<string>(StringComparer.Ordinal);
        schema.Required.Add("type");
    }
}
