using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>An office that somebody has accepted to take over passes at its time: a clock does this. It is fenced by the entry that asked for it (<paramref name="Offer"/>).</summary>
public sealed record PassHandover(int Participant, long Offer) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Handovers.GetValueOrDefault(Participant) is { } agreed && agreed.Entry == Offer && agreed.Holds(state, Participant)
            ? Handover.Pass(state, Participant, agreed.To, agreed.Role, agreed.Until)
            : new Refusal("nothing.changed", "That was taken back, or the office is somebody else's by now.");
}
