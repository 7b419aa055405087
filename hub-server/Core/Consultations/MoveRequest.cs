using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair puts somebody before somebody else, or at the end. Everybody sees that, and why.</summary>
public sealed record MoveRequest(long Request, string Reason, long? Before = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Queued);
        return request is null ? refusal!
            : Before is { } before && Wrong(floor, request, before) is { } anchor ? anchor
            : Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : new RequestMoved(Request, Reason, Before);
    }

    private static Refusal? Wrong(Floor floor, FloorRequest request, long before)
    {
        var (anchor, refusal) = Asking.Find(floor, before, RequestState.Queued);
        return anchor is null ? refusal
            : anchor.Number == request.Number || anchor.Item != request.Item ? Asking.Unknown
            : null;
    }
}

public sealed record RequestMoved(long Request, string Reason, long? Before = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor => floor.Unanchor(Request).Change(Request, one => one with { Moved = entry.Seq, Before = Before, Reason = Reason })
        );
}
