using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair concludes a point. Whoever still waits on its list was not reached.</summary>
public sealed record FinishItem(long Item) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : floor.Item(Item) is not { } item ? new Refusal("item.unknown", "There is no such point on the agenda.")
            : item.State != ItemState.Open ? new Refusal("item.state", "This point is not being dealt with.")
            : floor.Turn is not null ? new Refusal("floor.taken", "Somebody has the floor.")
            : new ItemFinished(Item);
    }
}

public sealed record ItemFinished(long Item) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Item(Item) is { } item ? floor.Conclude(item, entry.At) : floor);
}
