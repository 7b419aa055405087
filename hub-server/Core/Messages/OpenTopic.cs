using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public sealed record OpenTopic(string Title) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Rooms.Title.Refuses(Title) is { } refusal ? refusal : new TopicOpened(Title);
}

public sealed record TopicOpened(string Title) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With((state.Part<Topics>() ?? Topics.None).With(new Topic(entry.Seq, Title)));
}
