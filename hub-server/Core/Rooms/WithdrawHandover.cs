using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Whoever has asked somebody to take over their office takes that back, also after it was accepted: as long as it has not passed.</summary>
public sealed record WithdrawHandover : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Handovers.GetValueOrDefault(caller.Number) is { } own && own.Stands(state, caller.Number, now)
            ? new HandoverWithdrawn(own.Entry, own.To)
            : AcceptHandover.Gone;
}

public sealed record HandoverWithdrawn(long Offer, int To) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Handovers = state.Handovers.Remove(entry.Author) };
}
