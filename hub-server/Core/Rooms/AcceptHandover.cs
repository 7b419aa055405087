using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>The successor accepts what entry <paramref name="Offer"/> asks of them. The office is theirs from this moment, or from the time that was named.</summary>
public sealed record AcceptHandover(long Offer) : Command
{
    internal static readonly Refusal Gone = new("handover.gone", "Nobody asks that any more.");

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Handover.ToAnswer(state, Offer, caller.Number, now) is not var (by, asked) ? Gone
        : asked.From is { } from && from > now.ToUnixTimeMilliseconds() ? new HandoverAccepted(Offer, by, from)
        : Handover.Pass(state, by, asked.To, asked.Role, asked.Until);
}

/// <summary>At the time <paramref name="From"/> the office of participant <paramref name="Participant"/> passes.</summary>
public sealed record HandoverAccepted(long Offer, int Participant, long From) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Handover.Change(state, Offer, handover => handover with { Accepted = true });
}
