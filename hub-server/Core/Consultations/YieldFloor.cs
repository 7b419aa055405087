using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The speaker has finished. Whoever presides may say how many <paramref name="Seconds"/> it took, for those who spoke in the hall.</summary>
public sealed record YieldFloor(long Request, int? Seconds = null) : Command
{
    private const int Most = 2 * 3600;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Speaking);
        return request is null ? refusal!
            : Presidency.RefusesFor(state, caller, request) is { } wrong ? wrong
            : Seconds is not null && !Presidency.Presides(state, caller) ? new Refusal("right.missing", "The chair says how long it took.")
            : Seconds is < 0 or > Most ? new Refusal("command.malformed", "Nobody speaks for more than two hours.")
            : new FloorYielded(Request, Seconds * 1000L ?? floor.Turn!.UsedAt(now.ToUnixTimeMilliseconds()));
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
