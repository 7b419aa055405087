using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Those who run the room let everybody see a text that was held. It becomes a message of its author, after those that were approved before it.</summary>
public sealed record ApproveHeld(long Held) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Refuses(state, Held, caller) is { } refusal ? refusal : new HeldApproved(Held);

    /// <summary>Why the caller may not decide about that text.</summary>
    internal static Refusal? Refuses(RoomState state, long held, Caller caller) =>
        HeldMessages.WaitingIn(state).FirstOrDefault(one => one.Number == held) is { } one
            ? Desk.RefusesOwn(one.By, caller)
            : new Refusal("held.unknown", "No such text waits to be approved.");
}

public sealed record HeldApproved(long Held) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => HeldMessages.Settle(state, Held, HeldState.Approved, entry);
}
