using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Another title or other times for a point. Whoever speaks already keeps the time that they were given.</summary>
public sealed record ChangeItem(long Item, string Title, int Minutes, int Seconds, int JointSeconds) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var item = Floor.Of(state).Item(Item);
        return Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
            : item is null ? new Refusal("item.unknown", "There is no such point on the agenda.")
            : item.State == ItemState.Concluded ? new Refusal("item.state", "This point of the agenda is concluded.")
            : AddItem.Refuses(state, Title, Minutes, Seconds, JointSeconds) is { } refusal ? refusal
            : Changed(item) == item ? new Refusal("nothing.changed", "The point stands like this already.")
            : new ItemChanged(Item, Title, Minutes, Seconds, JointSeconds);
    }

    private AgendaItem Changed(AgendaItem item) =>
        item with
        {
            Title = Title,
            Minutes = Minutes,
            Seconds = Seconds,
            JointSeconds = JointSeconds,
        };
}

public sealed record ItemChanged(long Item, string Title, int Minutes, int Seconds, int JointSeconds) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.Item(Item) is { } item
                    ? floor.With(item with { Title = Title, Minutes = Minutes, Seconds = Seconds, JointSeconds = JointSeconds })
                    : floor
        );
}
