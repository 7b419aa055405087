using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// An office has passed in the network of which this room is a part: here, too, where both of them are in it and the one before presides. A listener does this, soon after the time
/// <paramref name="Passed"/> (milliseconds) of the entry there: what did not pass here then, because one of them was not in the room, does not pass when that entry is read again.
/// </summary>
public sealed record CarryHandover(int Participant, int To, long Passed, long? Until = null) : Command
{
    /// <summary>A hub that was away for a while still carries on what passed.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromDays(1);

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds() - Passed <= (long)Latest.TotalMilliseconds
        && !state.IsProtected
        && Participant != To
        && state.Participants.GetValueOrDefault(Participant) is { Standing: Standing.In } who
        && Rights.Presides(state, who)
        && Handover.RefusesWhom(state, To) is null
            ? Handover.Pass(state, Participant, To, who.Role, Until)
            : new Refusal(
                "nothing.changed",
                "Nothing passes here: both of them have to be in the room, and soon after it has passed in the network."
            );
}
