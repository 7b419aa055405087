using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever asked thinks better of it, at any time before speaking.</summary>
public sealed record WithdrawRequest(long Request) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (request, refusal) = Asking.Find(Floor.Of(state), Request, RequestState.Queued, RequestState.Called);
        return request is null ? refusal!
            : Presidency.RefusesFor(state, caller, request) is { } wrong ? wrong
            : new RequestWithdrawn(Request);
    }
}

public sealed record RequestWithdrawn(long Request) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor => floor.Leave(Request, RequestState.Withdrawn) with { Turn = floor.Turn?.Request == Request ? null : floor.Turn }
        );
}
