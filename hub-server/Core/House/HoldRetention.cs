using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// A legal hold: what a room holds is needed as evidence, so names and texts stay although their time is over. An administrator says so, and why; it is in the audit log. Nobody reads the room by it.
/// Whoever asks to be erased is erased all the same: their safety comes first.
/// </summary>
public sealed record HoldRetention(string Room, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : !RoomName.IsValid(Room) || Room == RoomName.House ? new Refusal("room.unknown", "There is no such room.")
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : Holds.Of(state).Keeps(Room) ? new Refusal("nothing.changed", "The room is kept already.")
        : new RetentionHeld(Room, Reason.Trim());
}

public sealed record RetentionHeld(string Room, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(new Holds(Holds.Of(state).All.SetItem(Room, entry.Seq)));
}
