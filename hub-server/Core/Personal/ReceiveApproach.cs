using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Somebody asks the owner to talk with them. The hub brings it. What comes of somebody whom the owner has blocked ends here, and nothing anywhere says so.</summary>
public sealed record ReceiveApproach(string Room, int By, string Who) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Correspondence.Of(state).Blocked.ContainsKey(Who)
            ? new Refusal("notice.unwanted", "They want to hear nothing from that person.")
            : new ApproachReceived(Room, By, Who);
}

public sealed record ApproachReceived(string Room, int By, string Who) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Correspondence.Of(state).With(new Approach(Room, By, Who, entry.At)));
}
