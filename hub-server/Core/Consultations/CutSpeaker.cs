using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// The time is up and the speaker does not end. The chair cuts, or the clock after the grace where that was chosen; what the clock wants
/// is fenced: <paramref name="Fence"/> is the entry that set it, and a clock that was set anew refuses it.
/// </summary>
public sealed record CutSpeaker(long Request, long? Fence = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Speaking);
        var at = now.ToUnixTimeMilliseconds();
        return request is null ? refusal!
            : caller.IsSystem && !IsDue(floor, at) ? new Refusal("clock.passed", "The clock was set anew, or the chair alone cuts.")
            : new SpeakerCut(Request, floor.Turn!.UsedAt(at));
    }

    private bool IsDue(Floor floor, long at) => floor.Cuts && floor.Turn!.Set == Fence && at >= floor.Turn.Ends + Turn.Grace;
}

public sealed record SpeakerCut(long Request, long Used) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => FloorYielded.Delivered(floor, Request, Used, cut: true));
}
