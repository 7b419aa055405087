using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The line of whoever was called fails, or they are silent: their prepared text takes their place in the record. <paramref name="Prepared"/> is its entry.</summary>
public sealed record DeliverText(long Request, long Prepared) : Command
{
    public override long? Target => Prepared;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        var (request, refusal) = Asking.Find(floor, Request, RequestState.Called, RequestState.Speaking, RequestState.Absent);
        return floor.RefusesUnless(SessionPhase.InSession) is { } phase ? phase
            : request is null ? refusal!
            : floor.Turn is { } turn && turn.Request != Request ? new Refusal("floor.taken", "Somebody has the floor.")
            : request.Prepared != Prepared || Spoken.In(target) is not { } text
                ? new Refusal("message.unknown", "There is no such prepared text.")
            : new StatementDelivered(Request, text.Text, text.Lang, Used(floor, now));
    }

    private static long Used(Floor floor, DateTimeOffset now) =>
        floor.Turn is { Speaking: true } turn ? turn.UsedAt(now.ToUnixTimeMilliseconds()) : 0;
}

public sealed record StatementDelivered(long Request, string Text, string? Lang = null, long Used = 0) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor => FloorYielded.Delivered(floor, Request, Used).Change(Request, one => one with { Started = one.Started ?? entry.Seq })
        );
}
