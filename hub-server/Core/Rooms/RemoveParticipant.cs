using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Somebody loses the right to the room, with a reason. Their words stay; a person removed at entry n gets n and nothing after it.</summary>
public sealed record RemoveParticipant(int Participant, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is not { IsKnown: true } whom
            ? new Refusal("participant.unknown", "There is no such participant in the room.")
        : whom.Standing == Standing.Removed ? new Refusal("nothing.changed", "The participant was removed already.")
        : Participant == caller.Number ? new Refusal("right.missing", "Leave the room instead.")
        : string.IsNullOrWhiteSpace(Reason) ? new Refusal("message.empty", "A removal needs a reason.")
        : Reason.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : new ParticipantRemoved(Participant, Reason);
}

public sealed record ParticipantRemoved(int Participant, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Handover.End(state.Change(Participant, whom => whom with { Standing = Standing.Removed, Removed = entry.Seq }), Participant, entry);
}
