using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public sealed record CloseTopic(long Topic) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Topics.Refuses(state, Topic) is { } refusal ? refusal : new TopicClosed(Topic);
}

public sealed record TopicClosed(long Topic) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Topics.Change(state, Topic, topic => topic with { Closed = true });
}
