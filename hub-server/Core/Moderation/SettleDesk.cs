using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Somebody has decided about something, or nothing waits any more: it is over that nobody looked after the desk. The hub says so, for the log.</summary>
public sealed record SettleDesk(long Fence) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Unattended.Of(state).Entry != Fence || Fence == 0 || Unattended.IsStanding(state, now)
            ? new Refusal("nothing.changed", "Nobody has looked after the desk yet, or that was said already.")
            : new DeskSettled(Fence);
}

/// <summary><paramref name="Escalation"/>: the entry that had said that nobody looks after the desk.</summary>
public sealed record DeskSettled(long Escalation) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(Unattended.Of(state) with { Entry = 0, At = 0 });
}
