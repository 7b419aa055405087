using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>A legal hold ends: within a day what is over its time goes.</summary>
public sealed record ReleaseRetention(string Room, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : !Holds.Of(state).Keeps(Room) ? new Refusal("nothing.changed", "The room is not kept.")
        : new RetentionReleased(Room, Reason.Trim());
}

public sealed record RetentionReleased(string Room, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(new Holds(Holds.Of(state).All.Remove(Room)));
}
