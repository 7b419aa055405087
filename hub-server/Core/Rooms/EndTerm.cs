using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// An office that was given until a day ends on that day: a clock does this. It is fenced by the entry that gave the office, so that one that was given anew meanwhile goes on.
/// </summary>
public sealed record EndTerm(int Participant, long Fence) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is { Standing: Standing.In, Term: { } term } && term.Entry == Fence
            ? new ParticipantRoleChanged(Participant, RoomRole.Participant)
            : new Refusal("nothing.changed", "The office has ended or was given anew.");
}
