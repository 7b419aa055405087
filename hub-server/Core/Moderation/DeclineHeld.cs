using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>A text that was held is not shown to others, and its author is told why. They may write another one.</summary>
public sealed record DeclineHeld(long Held, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        ApproveHeld.Refuses(state, Held, caller) is { } refusal ? refusal
        : Desk.RefusesWords(Reason, needed: true) is { } wrong ? wrong
        : new HeldDeclined(Held, Reason.Trim());
}

public sealed record HeldDeclined(long Held, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => HeldMessages.Settle(state, Held, HeldState.Declined, entry);
}
