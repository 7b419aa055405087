using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>Two days before a call for input closes everybody in the channel is reminded: a clock does this. It says for which time, so that one that was overtaken does nothing.</summary>
public sealed record RemindOfCall(long Topic, long Closes) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Call.ForInputIn(state, Topic) is { } call && call.Closes == Closes && !call.IsLate(now)
            ? new CallReminded(Topic, Closes)
            : new Refusal("nothing.changed", "The call was extended, has closed, or is no more.");
}

public sealed record CallReminded(long Topic, long Closes) : Event;
