using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CsoNet.Collab.Server.Http;

/// <summary>Makes the framework's schemas say what really goes over the wire.</summary>
internal static class PlainSchemas
{
    /// <summary>An event's own name belongs to the entry that carries it.</summary>
    public const string OfEvent = "Data";

    private const string SchemaName = "x-schema-id";

    /// <summary>A string that takes few values names them; an object of anything says so.</summary>
    public static async Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false);
        if (attributes is [AllowedValuesAttribute allowed])
        {
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => JsonValue.Create(value))];
        }
        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Dictionary)
        {
            schema.AdditionalProperties ??= new OpenApiSchema();
        }
        if (ListOf(context.JsonTypeInfo.Type) is { } list)
        {
            (schema.Type, schema.Items) = (list.Type, list.Items);
        }
        if (FewOf(context.JsonTypeInfo.Type) is { } each && !IsPlain(each))
        {
            schema.Items = await context.GetOrCreateSchemaAsync(each, cancellationToken: cancel);
        }
    }

    private static Type? FewOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Few<>) ? type.GenericTypeArguments[0] : null;

    private static bool IsPlain(Type type) => type == typeof(string) || type.IsPrimitive || type.IsGenericType;

    /// <summary>What is written as a list by a converter of its own is a list.</summary>
    private static OpenApiSchema? ListOf(Type type) =>
        type == typeof(Numbers) ? new() { Type = JsonSchemaType.Array, Items = Plain(typeof(long)) }
        : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Few<>) || type.GetGenericTypeDefinition() == typeof(TagSet<>))
            ? new() { Type = JsonSchemaType.Array, Items = ListOf(type.GenericTypeArguments[0]) ?? Plain(type.GenericTypeArguments[0]) }
        : null;

    private static OpenApiSchema Plain(Type type) =>
        type == typeof(string) ? new() { Type = JsonSchemaType.String }
        : type == typeof(int) ? new() { Type = JsonSchemaType.Integer, Format = "int32" }
        : type == typeof(long) ? new() { Type = JsonSchemaType.Integer, Format = "int64" }
        : new();

    /// <summary>What has no value is left out of everything that the hub says: it may be absent, and is never null.</summary>
    public static void LeaveOutNulls(OpenApiSchema schema)
    {
        foreach (var (name, value) in schema.Properties?.ToList() ?? [])
        {
            if (WithoutNull(value) is { } present)
            {
                schema.Properties![name] = present;
                schema.Required?.Remove(name);
            }
        }
        foreach (var nested in Inside(schema).OfType<OpenApiSchema>())
        {
            LeaveOutNulls(nested);
        }
    }

    /// <summary>Enumerations are strings; what has a name in this document is called by it.</summary>
    public static void Name(OpenApiSchema schema, OpenApiDocument document)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. values.Where(value => value?.GetValueKind() == System.Text.Json.JsonValueKind.String)];
        }
        foreach (var (name, value) in schema.Properties?.ToList() ?? [])
        {
            schema.Properties![name] = Named(value, document);
        }
        schema.Items = schema.Items is { } items ? Named(items, document) : null;
        foreach (var nested in Inside(schema).OfType<OpenApiSchema>())
        {
            Name(nested, document);
        }
    }

    private static IOpenApiSchema Named(IOpenApiSchema schema, OpenApiDocument document) =>
        schema is OpenApiSchema { Metadata: { } notes } whole
        && notes.TryGetValue(SchemaName, out var given)
        && given is string { Length: > 0 } name
        && whole.Default is null
        && new[] { name + OfEvent, name }.FirstOrDefault(document.Components!.Schemas!.ContainsKey) is { } known
            ? new OpenApiSchemaReference(known, document)
            : schema;

    private static IOpenApiSchema? WithoutNull(IOpenApiSchema schema)
    {
        if (schema.OneOf is [{ Type: JsonSchemaType.Null }, var only])
        {
            return only;
        }
        if (schema is not OpenApiSchema { Type: { } type } own || !type.HasFlag(JsonSchemaType.Null))
        {
            return null;
        }
        own.Type = type & ~JsonSchemaType.Null;
        return own;
    }

    private static IEnumerable<IOpenApiSchema> Inside(OpenApiSchema schema) =>
        new[] { schema.Items, schema.AdditionalProperties }
            .OfType<IOpenApiSchema>()
            .Concat(schema.Properties?.Values ?? [])
            .Concat(schema.OneOf ?? []);
}
