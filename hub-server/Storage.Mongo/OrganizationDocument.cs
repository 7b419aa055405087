using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsoNet.Collab.Organizations;
using MongoDB.Bson.Serialization.Attributes;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>How bodies are written: what questions ask about stands beside them as fields.</summary>
internal static class DirectoryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, Options)!;
}

internal sealed class OrganizationDocument
{
    [BsonId]
    public required long Id { get; init; }

    /// <summary>The name as it is sorted, then the number: one key for order and pages.</summary>
    [BsonElement("order")]
    public required string Order { get; init; }

    [BsonElement("marks")]
    public required string[] Marks { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("body")]
    public required byte[] Body { get; init; }

    public static OrganizationDocument Of(Organization organization) =>
        new()
        {
            Id = organization.Number,
            Order = string.Create(
                CultureInfo.InvariantCulture,
                $"{NameWords.Order(organization.Profile.Name)}\u0001{organization.Number:D10}"
            ),
            Marks = [.. OrganizationQuery.MarksOf(organization).Distinct(StringComparer.Ordinal)],
            Seq = organization.Seq,
            Body = DirectoryJson.Write(organization),
        };

    public Organization ToOrganization() => DirectoryJson.Read<Organization>(Body);
}

internal sealed class AffiliationDocument
{
    [BsonId]
    public required long Id { get; init; }

    [BsonElement("organization")]
    public required long Organization { get; init; }

    [BsonElement("person")]
    public required int Person { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("body")]
    public required byte[] Body { get; init; }

    public static AffiliationDocument Of(Affiliation affiliation) =>
        new()
        {
            Id = affiliation.Number,
            Organization = affiliation.Organization,
            Person = affiliation.Person,
            Seq = affiliation.Seq,
            Body = DirectoryJson.Write(affiliation),
        };

    public Affiliation ToAffiliation() => DirectoryJson.Read<Affiliation>(Body);
}
