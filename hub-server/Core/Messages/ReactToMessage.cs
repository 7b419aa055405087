using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A sign under a message, given or taken back. Reactions are folded in pages only; the state of the room does not know them.</summary>
public sealed record ReactToMessage(long Message, string Emoji, bool On) : Command
{
    /// <summary>Few on purpose: they do not take the place of words.</summary>
    public static readonly ImmutableHashSet<string> Known = ["👍", "❤️", "🙏", "👏", "🎉", "🤔"];

    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Missing(state, target) is { } refusal ? refusal
        : !Known.Contains(Emoji)
            ? new Refusal("reaction.unknown", $"Reactions are {string.Join(' ', Known.Order(StringComparer.Ordinal))}.")
        : new MessageReacted(Message, Emoji, On);
}

public sealed record MessageReacted(long Message, string Emoji, bool On) : Event;
