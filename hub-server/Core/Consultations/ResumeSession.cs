using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The session goes on, and the clock of whoever speaks at the same second.</summary>
public sealed record ResumeSession : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.Suspended) is { } phase
            ? phase
            : new SessionResumed(Clock.EndsAgain(floor, now), floor.Turn?.Request, floor.Turn?.Speaking);
    }
}

public sealed record SessionResumed(long? Ends = null, long? Request = null, bool? Speaking = null) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => Clock.Start(floor, Ends, entry.Seq) with { Phase = SessionPhase.InSession });

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, Speaking ?? false);
}
