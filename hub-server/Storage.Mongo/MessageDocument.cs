using System.Globalization;
using System.Text.Json;
using CsoNet.Collab.Messages;
using MongoDB.Bson.Serialization.Attributes;

namespace CsoNet.Collab.Storage.Mongo;

/// <summary>A folded message: what questions ask about as fields, the whole of it as bytes.</summary>
internal sealed class MessageDocument
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new ReactionsJson() } };

    [BsonId]
    public required string Id { get; init; }

    [BsonElement("room")]
    public required string Room { get; init; }

    [BsonElement("seq")]
    public required long Seq { get; init; }

    [BsonElement("topic")]
    public long? Topic { get; init; }

    [BsonElement("changedAt")]
    public required long ChangedAt { get; init; }

    [BsonElement("body")]
    public required byte[] Body { get; init; }

    public static string IdOf(string room, long seq) => string.Create(CultureInfo.InvariantCulture, $"{room}:{seq:D10}");

    public static MessageDocument Of(string room, Message message) =>
        new()
        {
            Id = IdOf(room, message.Seq),
            Room = room,
            Seq = message.Seq,
            Topic = message.Topic,
            ChangedAt = message.ChangedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(message, Json),
        };

    public Message ToMessage() => JsonSerializer.Deserialize<Message>(Body, Json)!;
}
