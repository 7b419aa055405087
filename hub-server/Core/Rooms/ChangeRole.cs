using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

public sealed record ChangeRole(int Participant, RoomRole Role) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var whom = state.Participants.GetValueOrDefault(Participant);
        return whom is not { Standing: Standing.In, IsKnown: true }
                ? new Refusal("participant.unknown", "There is no such participant in the room.")
            : whom.Role == Role ? new Refusal("nothing.changed", "The participant has this role already.")
            : Rights.Podium.Contains(Role) && Rights.IsBarredFromPodium(state, whom.Account)
                ? new Refusal("right.missing", "An observer has no place on the podium, and a delegate none where others are protected.")
            : !MayPreside(state, whom) && !Rights.IsPresidedWithout(state, Participant)
                ? new Refusal("right.missing", "Somebody must preside: name another one first.")
            : new ParticipantRoleChanged(Participant, Role);
    }

    /// <summary>The last one who presides does not step down before another one is named.</summary>
    private bool MayPreside(RoomState state, Participant whom) => Rights.Presides(state, whom with { Role = Role });
}

public sealed record ParticipantRoleChanged(int Participant, RoomRole Role) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.Change(Participant, whom => whom with { Role = Role });
}
