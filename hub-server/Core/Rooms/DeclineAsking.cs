using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Does not let somebody in who asked. They are told why.</summary>
public sealed record DeclineAsking(int Participant, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Requests.GetValueOrDefault(Participant) is not { Status: RequestStatus.Waiting }
            ? new Refusal("request.unknown", "Nobody has asked, or it was decided in the meantime.")
        : string.IsNullOrWhiteSpace(Reason) ? new Refusal("reason.missing", "Say why.")
        : Reason.Length > CloseRoom.MaxReason ? new Refusal("message.tooLong", $"A reason has at most {CloseRoom.MaxReason} characters.")
        : new AskingDeclined(Participant, Reason);
}

public sealed record AskingDeclined(int Participant, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.Decided(Participant, RequestStatus.Declined, entry.At, Reason);
}
