using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsoNet.Collab.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CsoNet.Collab.Server.Http;

/// <summary>Adds to the description every command and every event as a named schema with its <c>type</c> as a constant, and the frames of the live line.</summary>
internal sealed class WireSchemas(Rules rules) : IOpenApiDocumentTransformer
{
    /// <summary>What goes over the live line and not over HTTP.</summary>
    private static readonly Type[] Frames = [typeof(Followed), typeof(EntriesFrame), typeof(EndedFrame), typeof(NoticeFrame)];

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
        foreach (var frame in Frames)
        {
            document.AddComponent(frame.Name, await context.GetOrCreateSchemaAsync(frame, cancellationToken: cancellationToken));
        }
        foreach (var happening in rules.Happenings)
        {
            var data = await context.GetOrCreateSchemaAsync(happening.Event, cancellationToken: cancellationToken);
            document.AddComponent(happening.Event.Name + PlainSchemas.OfEvent, data);
            document.AddComponent(
                happening.Event.Name,
                EntryWith(new OpenApiSchemaReference(happening.Event.Name + PlainSchemas.OfEvent, document), happening.Type)
            );
        }
        Whole(document).ForEach(PlainSchemas.LeaveOutNulls);
        AddCode(document);
        document.Components!.Schemas!.Remove(nameof(JsonElement));
        await AddCommandsAsync(document, context, cancellationToken);
        Whole(document).ForEach(schema => PlainSchemas.Name(schema, document));
    }

    /// <summary>The body of a command, for a call that reads it by itself.</summary>
    public static Task TakesCommandAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.RequestBody!.Content!["application/json"].Schema = new OpenApiSchemaReference(nameof(Command), context.Document);
        return Task.CompletedTask;
    }

    private async Task AddCommandsAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var any = new OpenApiSchema { OneOf = [], Description = "What somebody wants to happen in a room, told apart by its type." };
        foreach (var verb in rules.Verbs.Where(verb => !verb.OfTheSystem))
        {
            var schema = await context.GetOrCreateSchemaAsync(verb.Command, cancellationToken: cancel);
            RemoveInner(schema);
            AddType(schema, verb.Type);
            document.AddComponent(verb.Command.Name, schema);
            any.OneOf.Add(new OpenApiSchemaReference(verb.Command.Name, document));
        }
        document.AddComponent(nameof(Command), any);
    }

    private static List<OpenApiSchema> Whole(OpenApiDocument document) => [.. document.Components!.Schemas!.Values.OfType<OpenApiSchema>()];

    private static OpenApiSchema EntryWith(IOpenApiSchema data, string type)
    {
        var entry = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["data"] = data },
            Required = new HashSet<string>(["data"], StringComparer.Ordinal),
        };
        AddType(entry, type);
        return entry;
    }

    /// <summary>Every problem of this hub has a code (see docs/wire.md); hosts find it in their log by its trace.</summary>
    private static void AddCode(OpenApiDocument document)
    {
        if (document.Components!.Schemas!["ProblemDetails"] is OpenApiSchema { Properties: { } fields } problem)
        {
            fields["code"] = new OpenApiSchema { Type = JsonSchemaType.String };
            fields["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String };
            problem.Required = new HashSet<string>(["code"], StringComparer.Ordinal);
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
