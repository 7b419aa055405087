using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever was absent is put at the end of the list again, once.</summary>
public sealed record RequeueSpeaker(long Request) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Absent);
        return request is null ? refusal!
            : request.Requeued ? new Refusal("speaker.state", "They were put back once already.")
            : Asking.Refuses(floor, floor.Item(request.Item), mustBeOpen: false) is { } item ? item
            : request.By > 0 && Asking.RefusesTwice(floor, floor.Item(request.Item)!, request.By, request.Reply) is { } twice ? twice
            : new SpeakerRequeued(Request);
    }
}

public sealed record SpeakerRequeued(long Request) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor =>
                floor.Change(Request, one => one with { State = RequestState.Queued, Requeued = true, Since = entry.Seq, Overtaken = 0 })
        );
}
