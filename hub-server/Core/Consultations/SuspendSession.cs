using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>A pause. Whoever speaks keeps the rest of their time; whoever was called is called again afterwards.</summary>
public sealed record SuspendSession(string? Reason = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : Reason is not null && Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : new SessionSuspended(Reason, floor.Turn?.LeftAt(now.ToUnixTimeMilliseconds()));
    }
}

public sealed record SessionSuspended(string? Reason = null, long? Left = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => Clock.Stop(floor, Left, entry.Seq) with { Phase = SessionPhase.Suspended });
}
