using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Somebody who has asked to be let in does not want it any more.</summary>
public sealed record WithdrawAsking : Command
{
    public override bool IsAtTheDoor => true;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Requests.GetValueOrDefault(caller.Door) is not { Status: RequestStatus.Waiting }
            ? new Refusal("request.unknown", "Nobody has asked, or it was decided in the meantime.")
            : new AskingWithdrawn();
}

public sealed record AskingWithdrawn : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Requests = state.Requests.Remove(entry.Author) };
}
