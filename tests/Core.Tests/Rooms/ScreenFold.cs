using System.Text;
using System.Text.Json;
using CsoNet.Collab.Core.Tests.Histories;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Rooms;

/// <summary>What a screen makes of what it was handed: the same folds, fed with nothing but the JSON of an audience.</summary>
internal static class ScreenFold
{
    public static object Of(IEnumerable<JsonElement> entries)
    {
        var state = RoomState.Empty("room-1");
        SortedDictionary<long, Message> messages = [];
        foreach (var json in entries)
        {
            var entry = EntryOf(json);
            var happened = Given.Wire.ReadEvent(entry);
            state = Given.Rules.Fold(state, happened, entry);
            MessageFold.Fold(messages, happened, entry);
            if (json.TryGetProperty("topic", out var topic))
            {
                messages[entry.Seq] = messages[entry.Seq] with { Topic = topic.GetInt64() };
            }
        }
        return new { Room = Shapes.Room(state), Messages = messages.Values.Select(message => Shapes.Message(message, by => by > 0)) };
    }

    private static Entry EntryOf(JsonElement json)
    {
        var by = json.TryGetProperty("by", out var number) ? number.GetInt32() : Message.Unnamed;
        var speaking = json.TryGetProperty("as", out var capacity) ? $",\"as\":\"{capacity.GetString()}\"" : "";
        var data = json.TryGetProperty("data", out var given)
            ? Part.Seal(Encoding.UTF8.GetBytes(given.GetRawText()))
            : Part.Erased(new byte[32]);
        return new Entry
        {
            Record = "room-1",
            Seq = json.GetProperty("seq").GetInt64(),
            // What is withheld says no more than its number.
            At = json.TryGetProperty("at", out var at) ? at.GetInt64() : 0,
            Author = by,
            Type = json.GetProperty("type").GetString()!,
            By = Part.Seal(Encoding.UTF8.GetBytes($"{{\"by\":{by}{speaking}}}")),
            Data = data,
            Hash = new byte[32],
            Command = Guid.Empty,
            CommandSeal = [],
        };
    }
}
