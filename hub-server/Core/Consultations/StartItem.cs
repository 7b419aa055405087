using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair takes up a point and opens its list; the one before is concluded with that.</summary>
public sealed record StartItem(long Item) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : floor.Item(Item) is not { } item ? new Refusal("item.unknown", "There is no such point on the agenda.")
            : item.State != ItemState.Pending ? new Refusal("item.state", "This point has begun.")
            : floor.Turn is not null ? new Refusal("floor.taken", "Somebody has the floor.")
            : new ItemStarted(Item);
    }
}

public sealed record ItemStarted(long Item) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Floor.Change(state, floor => Start(floor, entry.At));

    private Floor Start(Floor floor, long at)
    {
        var free = floor.Active is { } before ? floor.Conclude(before, at) : floor;
        return free.Item(Item) is { } item ? free.With(item with { State = ItemState.Open, ListOpen = true, Started = at }) : free;
    }
}
