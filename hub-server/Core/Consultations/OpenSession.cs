using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair calls the meeting to order, and presides from here on.</summary>
public sealed record OpenSession : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.LobbyOpen) is { } phase
            ? phase
            : new SessionOpened(Gavel.MayHold(state, caller.Number) ? caller.Number : null);
}

/// <param name="Gavel">The participant who presides from here on; nobody where somebody beside the chair has opened it.</param>
public sealed record SessionOpened(int? Gavel = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Attendance.Change(
            Floor.Change(state, floor => floor with { Phase = SessionPhase.InSession, Gavel = Gavel }),
            attendance => attendance with { Opened = entry.At }
        );
}
