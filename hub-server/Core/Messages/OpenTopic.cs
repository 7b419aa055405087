using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

public sealed record OpenTopic(string Title) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        HeldMessages.Holds(state, caller)
            ? new Refusal("topic.held", "Here those who preside open topics, as long as texts are looked at first.")
        : Rooms.Title.Refuses(Title) is { } refusal ? refusal
        : WritingPace.Refuses(state, caller, now) is { } notYet ? notYet
        : new TopicOpened(Title);
}

/// <param name="Title">What it is about, or what is asked.</param>
/// <param name="Call">Until when it asks for contributions; null where people talk as they like.</param>
public sealed record TopicOpened(string Title, Call? Call = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With((state.Part<Topics>() ?? Topics.None).With(new Topic(entry.Seq, Title) { Call = Call }));
}
