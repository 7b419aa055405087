using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>
/// Those who preside move messages to the topic in which they belong. Their numbers, and with them every link, stay; where they stood a pointer is left.
/// </summary>
public sealed record MoveMessages(Numbers Messages, long From, long Topic) : Command
{
    public override long? Target => Messages.FirstOrDefault();

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Moving.Refuses(state, Messages, From, target) is { } refusal ? refusal
        : Topics.Refuses(state, Topic) is { } closed ? closed
        : From == Topic ? new Refusal("nothing.changed", "They are in this topic already.")
        : new MessagesMoved(Messages, From, Topic);
}

public sealed record MessagesMoved(Numbers Messages, long From, long Topic) : Event, IMovesMessages
{
    public long To(Entry entry) => Topic;
}
