using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>The successor does not want what entry <paramref name="Offer"/> asks of them. Nobody is told, and nobody finds out from the record.</summary>
public sealed record DeclineHandover(long Offer) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Handover.ToAnswer(state, Offer, caller.Number, now) is null ? AcceptHandover.Gone : new HandoverDeclined(Offer);
}

public sealed record HandoverDeclined(long Offer) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Handover.Change(state, Offer, handover => handover with { Declined = true });
}
