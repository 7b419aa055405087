using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>An office has passed in the network of which this room is a part: here, too, where both of them are in it and the one before presides. A listener does this.</summary>
public sealed record CarryHandover(int Participant, int To, long? Until = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !state.IsProtected
        && Participant != To
        && state.Participants.GetValueOrDefault(Participant) is { Standing: Standing.In } who
        && Rights.Presides(state, who)
        && Handover.RefusesWhom(state, To) is null
            ? Handover.Pass(state, Participant, To, who.Role, Until)
            : new Refusal("nothing.changed", "Nothing passes here: both of them have to be in the room.");
}
