using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>An author takes back a text that nobody has decided about: it goes from the desk, too.</summary>
public sealed record WithdrawHeld(long Held) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        HeldMessages.WaitingIn(state).FirstOrDefault(one => one.Number == Held)?.By != caller.Number
            ? new Refusal("held.unknown", "No such text of yours waits to be approved.")
            : new HeldWithdrawn(Held);
}

public sealed record HeldWithdrawn(long Held) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        HeldMessages.Settle(state with { Gone = state.Gone.Add(Held) }, Held, HeldState.Withdrawn, entry);
}
