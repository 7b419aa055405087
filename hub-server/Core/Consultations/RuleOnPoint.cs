using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair rules on the point of order; the ruling is recorded and the clock goes on at the same second.</summary>
public sealed record RuleOnPoint(long Point, string Ruling) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.Point?.Number != Point ? new Refusal("point.unknown", "There is no such point of order.")
            : Presidency.RefusesReason(Ruling) is { } wrong ? wrong
            : new PointRuled(Point, Ruling, EndsAgain(floor, now), floor.Turn?.Request, floor.Turn?.Speaking);
    }

    /// <summary>In a suspended session the clock waits for the session to go on.</summary>
    private static long? EndsAgain(Floor floor, DateTimeOffset now) =>
        floor.Phase == SessionPhase.InSession ? Clock.EndsAgain(floor with { Point = null }, now) : null;
}

public sealed record PointRuled(long Point, string Ruling, long? Ends = null, long? Request = null, bool? Speaking = null) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => Clock.Start(floor with { Point = null }, Ends, entry.Seq));

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, Speaking ?? false);
}
