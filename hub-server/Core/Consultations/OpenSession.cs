using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The meeting is called to order. Whoever does it as chair or vice-chair presides from here on; where the secretariat does it, the chair.</summary>
public sealed record OpenSession : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.LobbyOpen) is { } phase
            ? phase
            : new SessionOpened(Gavel.MayHold(state, caller.Number) ? caller.Number : Gavel.HolderOf(state));
}

/// <param name="Gavel">The participant who presides from here on; nobody where there is neither chair nor vice-chair.</param>
public sealed record SessionOpened(int? Gavel = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Attendance.Change(
            Floor.Change(
                state,
                floor => floor with { Phase = SessionPhase.InSession, Gavel = Gavel, GavelSince = Gavel is null ? null : entry.Seq }
            ),
            attendance => attendance with { Opened = entry.At }
        );
}
