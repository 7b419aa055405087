using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A call for input closes later. It never closes earlier: people have planned by what was said.</summary>
public sealed record ExtendCall(long Topic, long Closes) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Topics.Refuses(state, Topic) is { } refusal ? refusal
        : Call.ForInputIn(state, Topic) is not { } call ? new Refusal("call.unknown", "This topic is no call for input.")
        : Closes <= call.Closes ? new Refusal("date.wrong", "A call is extended to a later time.")
        : Call.RefusesTime(Closes, now) is { } wrong ? wrong
        : new CallExtended(Topic, Closes, call.Until is null ? null : Closes);
}

/// <summary><paramref name="Until"/>: how long answers are taken; null where they always are.</summary>
public sealed record CallExtended(long Topic, long Closes, long? Until = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Topics.Change(
            state,
            Topic,
            topic => topic.Call is { } call ? topic with { Call = call with { Closes = Closes, Until = Until } } : topic
        );
}
