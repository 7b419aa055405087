using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A point takes another place on the agenda: before that one, or last.</summary>
public sealed record MoveItem(long Item, long? Before = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
            : floor.Item(Item) is not { } item || (Before is not null && floor.Item(Before) is null)
                ? new Refusal("item.unknown", "There is no such point on the agenda.")
            : item.State != ItemState.Pending ? new Refusal("item.state", "This point has begun.")
            : ItemMoved.Moved(floor.Agenda, Item, Before).SequenceEqual(floor.Agenda)
                ? new Refusal("nothing.changed", "The point stands there already.")
            : new ItemMoved(Item, Before);
    }
}

public sealed record ItemMoved(long Item, long? Before = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor with { Agenda = [.. Moved(floor.Agenda, Item, Before)] });

    public static IEnumerable<AgendaItem> Moved(IReadOnlyList<AgendaItem> agenda, long item, long? before)
    {
        var moved = agenda.Where(one => one.Number == item).ToList();
        var others = agenda.Where(one => one.Number != item).ToList();
        var place = before == item ? -1 : others.FindIndex(one => one.Number == before);
        return before == item ? agenda
            : place < 0 ? [.. others, .. moved]
            : [.. others[..place], .. moved, .. others[place..]];
    }
}
