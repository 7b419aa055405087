using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The speaker has finished.</summary>
public sealed record YieldFloor(long Request) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Speaking);
        return request is null ? refusal!
            : Presidency.RefusesFor(state, caller, request) is { } wrong ? wrong
            : new FloorYielded(Request, floor.Turn!.UsedAt(now.ToUnixTimeMilliseconds()));
    }
}

public sealed record FloorYielded(long Request, long Used) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Floor.Change(state, floor => Delivered(floor, Request, Used));

    /// <summary>The turn is over and counts as delivered, whichever way it ended.</summary>
    internal static Floor Delivered(Floor floor, long request, long used, bool cut = false) =>
        floor.Leave(request, RequestState.Delivered).Change(request, one => one with { Used = used, Cut = cut }) with
        {
            Turn = null,
        };
}
