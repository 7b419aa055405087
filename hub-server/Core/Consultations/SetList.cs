using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The list of speakers of a point is opened, also in advance, or closed. Closed: nobody is added, whoever is on it stays.</summary>
public sealed record SetList(long Item, bool Open) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var item = Floor.Of(state).Item(Item);
        return Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
            : Asking.Refuses(Floor.Of(state), item, mustBeOpen: false) is { } refusal ? refusal
            : item!.ListOpen == Open ? new Refusal("nothing.changed", "The list stands like this already.")
            : new ListSet(Item, Open);
    }
}

public sealed record ListSet(long Item, bool Open) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Item(Item) is { } item ? floor.With(item with { ListOpen = Open }) : floor);
}
