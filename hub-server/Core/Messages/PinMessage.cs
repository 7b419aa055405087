using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Those who preside put a message where everybody sees it, or take it down.</summary>
public sealed record PinMessage(long Message, bool On) : Command
{
    public override long? Target => Message;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OwnMessage.Missing(state, target) is { } refusal ? refusal : new MessagePinned(Message, On);
}

public sealed record MessagePinned(long Message, bool On) : Event;
