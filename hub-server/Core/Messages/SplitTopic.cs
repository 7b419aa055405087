using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Those who preside make a topic of its own out of messages of another one, in which a pointer is left.</summary>
public sealed record SplitTopic(string Title, Numbers Messages, long From) : Command
{
    public override long? Target => Messages.FirstOrDefault();

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Rooms.Title.Refuses(Title) is { } wrong ? wrong
        : Moving.Refuses(state, Messages, From, target) is { } refusal ? refusal
        : new TopicSplit(Title, Messages, From);
}

public sealed record TopicSplit(string Title, Numbers Messages, long From) : Event, IMovesMessages
{
    public long To(Entry entry) => entry.Seq;

    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With((state.Part<Topics>() ?? Topics.None).With(new Topic(entry.Seq, Title)));
}
