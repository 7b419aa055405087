using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Lifts a removal, with a reason. They are not in by it: they may come back.</summary>
public sealed record ReadmitParticipant(int Participant, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Participants.GetValueOrDefault(Participant) is not { Standing: Standing.Removed }
            ? new Refusal("participant.unknown", "Nobody of that number was removed from this room.")
        : string.IsNullOrWhiteSpace(Reason) ? new Refusal("reason.missing", "Say why.")
        : Reason.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : new ParticipantReadmitted(Participant, Reason);
}

public sealed record ParticipantReadmitted(int Participant, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.Change(Participant, whom => whom with { Standing = Standing.Left, Removed = 0 });
}
