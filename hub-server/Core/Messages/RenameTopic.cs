using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public sealed record RenameTopic(long Topic, string Title) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Rooms.Title.Refuses(Title) is { } wrong ? wrong
        : Topics.Refuses(state, Topic) is { } refusal ? refusal
        : state.Part<Topics>()!.All[Topic].Title == Title ? new Refusal("nothing.changed", "The topic has this title already.")
        : new TopicRenamed(Topic, Title);
}

public sealed record TopicRenamed(long Topic, string Title) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Topics.Change(state, Topic, topic => topic with { Title = Title });
}
