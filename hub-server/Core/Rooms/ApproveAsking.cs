using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Lets somebody in who asked. They read at once; they write when they have joined, and may leave and come back.</summary>
public sealed record ApproveAsking(int Participant) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Requests.GetValueOrDefault(Participant) is not { Status: RequestStatus.Waiting }
            ? new Refusal("request.unknown", "Nobody has asked, or it was decided in the meantime.")
            : new AskingApproved(Participant);
}

public sealed record AskingApproved(int Participant) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.Decided(Participant, RequestStatus.Approved, entry.At);
}
