using CsoNet.Collab.People;
using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace CsoNet.Collab.Storage.Mongo;

internal sealed class PersonDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("name")]
    public required string Name { get; init; }

    [BsonElement("account")]
    [BsonRepresentation(BsonType.String)]
    public required AccountRole Account { get; init; }

    [BsonElement("organization")]
    public PlacardDocument? Organization { get; init; }

    [BsonElement("lang")]
    public string? Lang { get; init; }

    [BsonElement("pending")]
    [BsonIgnoreIfDefault]
    public bool Pending { get; init; }

    [BsonElement("hidden")]
    [BsonIgnoreIfDefault]
    public bool Hidden { get; init; }

    [BsonElement("latin")]
    [BsonIgnoreIfNull]
    public string? Latin { get; init; }

    [BsonElement("country")]
    [BsonIgnoreIfNull]
    public string? Country { get; init; }

    [BsonElement("zone")]
    [BsonIgnoreIfNull]
    public string? Zone { get; init; }

    public static PersonDocument Of(Person person) =>
        new()
        {
            Id = person.Id,
            Name = person.Name,
            Account = person.Account,
            Organization = person.Organization is { } placard ? PlacardDocument.Of(placard) : null,
            Lang = person.Lang,
            Pending = person.Pending,
            Hidden = person.Hidden,
            Latin = person.Latin,
            Country = person.Country,
            Zone = person.Zone,
        };

    public Person ToPerson() => new(Id, Name, Account, Organization?.ToPlacard(), Lang, Pending, Hidden, Latin, Country, Zone);
}

internal sealed class PlacardDocument
{
    [BsonElement("id")]
    public required string Id { get; init; }

    [BsonElement("name")]
    public required string Name { get; init; }

    [BsonElement("kind")]
    public required string Kind { get; init; }

    [BsonElement("country")]
    public string? Country { get; init; }

    public static PlacardDocument Of(Placard placard) =>
        new()
        {
            Id = placard.Id,
            Name = placard.Name,
            Kind = placard.Kind,
            Country = placard.Country,
        };

    public Placard ToPlacard() => new(Id, Name, Kind, Country);
}

/// <summary>Who is behind a participant number. A room's name holds no blank, so room and person joined by one are a key.</summary>
internal sealed class SeatDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("person")]
    public required string Person { get; init; }

    [BsonElement("number")]
    public required int Number { get; init; }

    [BsonElement("admitted")]
    public required bool Admitted { get; init; }

    public static string IdOf(string room, string person) => $"{room} {person}";

    public Seat ToSeat() => new(Number, Admitted);
}
