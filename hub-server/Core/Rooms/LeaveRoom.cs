using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Whoever wants to go goes; the last one who presides hands over first, or closes the room.</summary>
public sealed record LeaveRoom : Command
{
    public override bool AlsoAside => true;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !state.Closed && state.SeatOf(caller) is { } seat && Rights.Presides(state, seat) && !Rights.IsPresidedWithout(state, seat.Number)
            ? new Refusal("presiding.last", "Somebody must preside: hand over to another one first, or close the room.")
        : state.SeatOf(caller)?.Handle is not null ? new HandleLaidDown()
        : new ParticipantLeft();
}

public sealed record ParticipantLeft : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Handover.Outlive(state.Change(entry.Author, participant => participant with { Standing = Standing.Left }), entry.Author);
}
