using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Called, and no answer: the chair says so, or the clock after half a minute, fenced by the entry that set it.</summary>
public sealed record MarkAbsent(long Request, long? Fence = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Called);
        return request is null ? refusal!
            : caller.IsSystem && (floor.Turn!.Set != Fence || !(now.ToUnixTimeMilliseconds() >= floor.Turn.Ends))
                ? new Refusal("clock.passed", "The clock was set anew.")
            : new SpeakerAbsent(Request);
    }
}

public sealed record SpeakerAbsent(long Request) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor.Leave(Request, RequestState.Absent) with { Turn = null });
}
