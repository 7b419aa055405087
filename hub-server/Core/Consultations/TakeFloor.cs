using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever was called answers and speaks; the clock runs. The chair does it for those in the hall.</summary>
public sealed record TakeFloor(long Request) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Called);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : request is null ? refusal!
            : Presidency.RefusesFor(state, caller, request) is { } wrong ? wrong
            : floor.Point is not null ? new Refusal("point.pending", "The chair rules on a point of order first.")
            : new FloorTaken(Request, now.ToUnixTimeMilliseconds() + floor.Turn!.Limit);
    }
}

public sealed record FloorTaken(long Request, long Ends) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.Change(Request, one => one with { State = RequestState.Speaking, Started = entry.Seq }) with
                {
                    Turn = floor.Turn is { } turn ? turn with { Speaking = true, Ends = Ends, Left = null, Set = entry.Seq } : null,
                }
        );

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, speaking: true);
}
