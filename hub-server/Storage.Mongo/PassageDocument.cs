using System.Globalization;
using CsoNet.Collab.Search;
using MongoDB.Bson.Serialization.Attributes;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>A passage with its terms, each in its scope. The name of its room ends with a sign that no name holds, so that the passages of a room are a range of ids.</summary>
internal sealed class PassageDocument
{
    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("kind")]
    public required int Kind { get; init; }

    [BsonElement("number")]
    public required long Number { get; init; }

    [BsonElement("at")]
    public required long At { get; init; }

    [BsonElement("author")]
    public required int Author { get; init; }

    [BsonElement("changedAt")]
    public required long ChangedAt { get; init; }

    [BsonElement("scope")]
    public required string Scope { get; init; }

    [BsonElement("terms")]
    public required string[] Keys { get; init; }

    public static string IdOf(string room, PassageKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{room}:{(int)key.Kind}:{key.Number:D10}");

    /// <summary>After all passages of the room: no kind has two digits.</summary>
    public static string EndOf(string room) => $"{room}:~";

    public static PassageDocument Of(Passage passage) =>
        new()
        {
            Id = IdOf(passage.Room, passage.Key),
            Room = passage.Room,
            Kind = (int)passage.Key.Kind,
            Number = passage.Key.Number,
            At = passage.At,
            Author = passage.Author,
            ChangedAt = passage.ChangedAt,
            Scope = passage.Scope,
            Keys = [.. passage.Keys],
        };

    public Passage ToPassage() =>
        new()
        {
            Room = Room,
            Key = new PassageKey((PassageKind)Kind, Number),
            At = At,
            Author = Author,
            ChangedAt = ChangedAt,
            Scope = Scope,
            Terms = [.. Keys.Select(key => key[Scope.Length..])],
        };
}
