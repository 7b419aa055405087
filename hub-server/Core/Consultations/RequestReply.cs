using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A delegation asks for its right of reply; it is heard when the list has been heard.</summary>
public sealed record RequestReply(long? Item = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        RequestFloor.Decide(state, caller, Item, joint: false, reply: true, lang: null);
}
