using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The chair calls the meeting to order, and presides from here on.</summary>
public sealed record OpenSession : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.LobbyOpen) is { } phase ? phase : new SessionOpened();
}

public sealed record SessionOpened : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(
            state,
            floor => floor with { Phase = SessionPhase.InSession, Gavel = Gavel.MayHold(state, entry.Author) ? entry.Author : null }
        );
}
