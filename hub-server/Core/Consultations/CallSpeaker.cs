using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair gives somebody the floor: the next on the list, or another one, and the record shows which.</summary>
public sealed record CallSpeaker(long Request) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Queued);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : request is null ? refusal!
            : floor.Point is not null ? new Refusal("point.pending", "The chair rules on a point of order first.")
            : floor.Turn is not null ? new Refusal("floor.taken", "Somebody has the floor.")
            : floor.Active?.Number != request.Item ? new Refusal("item.state", "Another point is being dealt with.")
            : new SpeakerCalled(Request, floor.Active.LimitOf(request), now.ToUnixTimeMilliseconds() + Turn.Patience);
    }
}

public sealed record SpeakerCalled(long Request, long Limit, long Ends) : Event, IRunsOut
{
    public override RoomState Fold(RoomState state, Entry entry) => Floor.Change(state, floor => Call(floor, entry.Seq));

    (long At, string Verb, long Request)? IRunsOut.RunsOut => Clock.RunsOut(Ends, Request, speaking: false);

    private Floor Call(Floor floor, long seq)
    {
        if (floor.Requests.GetValueOrDefault(Request) is not { } called)
        {
            return floor;
        }
        var passed = floor.Requests.Values.Where(one =>
            one.State == RequestState.Queued && one.Item == called.Item && one.Reply == called.Reply && one.Since < called.Since
        );
        return passed.Aggregate(
            floor.Leave(Request, RequestState.Called),
            (before, one) => before.Change(one.Number, waiting => waiting with { Overtaken = waiting.Overtaken + 1 })
        ) with
        {
            Turn = new Turn(Request, Speaking: false, Limit, Ends, Left: null, seq),
        };
    }
}
