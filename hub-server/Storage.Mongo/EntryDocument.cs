using System.Globalization;
using CsoNet.Collab.Record;
using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>
/// One entry in the collection <c>entries</c>. Its <c>_id</c>, <c>{record}:{seq as ten digits}</c>, is uniqueness, order and range in one index.
/// </summary>
internal sealed class EntryDocument
{
    /// <summary>A colon and ten digits: what stands after the record's name.</summary>
    public const int NumberLength = 11;

    public const long LastNumber = 9_999_999_999;

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Record { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("participant")]
    public required int Author { get; init; }

    [BsonElement("command")]
    [BsonGuidRepresentation(GuidRepresentation.Standard)]
    public required Guid Command { get; init; }

    [BsonElement("body")]
    public required byte[] Body { get; init; }

    public static string IdOf(string record, long seq) => string.Create(CultureInfo.InvariantCulture, $"{record}:{seq:D10}");

    public static EntryDocument Of(Entry entry) =>
        new()
        {
            Id = IdOf(entry.Record, entry.Seq),
            Record = entry.Record,
            Seq = entry.Seq,
            Author = entry.Author,
            Command = entry.Command,
            Body = EntryBytes.Write(entry),
        };

    public Entry ToEntry() => EntryBytes.Read(Record, Seq, Body);
}
