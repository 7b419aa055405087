using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair does not give the floor, and says why.</summary>
public sealed record DeclineRequest(long Request, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (request, refusal) = Asking.Find(Floor.Of(state), Request, RequestState.Queued);
        return request is null ? refusal!
            : Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : new RequestDeclined(Request, Reason);
    }
}

public sealed record RequestDeclined(long Request, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Leave(Request, RequestState.Declined).Change(Request, one => one with { Reason = Reason }));
}
