using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The speaker's clock goes on at the second at which it was stopped.</summary>
public sealed record RunClock : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : floor.Turn is not { Speaking: true } turn ? new Refusal("floor.nobody", "Nobody has the floor.")
            : floor.Point is not null ? new Refusal("point.pending", "The chair rules on a point of order first.")
            : Clock.EndsAgain(floor, now) is not { } ends ? new Refusal("nothing.changed", "The clock runs already.")
            : new ClockResumed(turn.Request, ends);
    }
}

public sealed record ClockResumed(long Request, long Ends) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) => Floor.Change(state, floor => Clock.Start(floor, Ends, entry.Seq));

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, speaking: true);
}
