using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>People come in, test their lines and put themselves on the list.</summary>
public sealed record OpenLobby : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
        : Floor.Of(state).RefusesUnless(SessionPhase.Draft, SessionPhase.Announced) is { } phase ? phase
        : new LobbyOpened();
}

public sealed record LobbyOpened : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor with { Phase = SessionPhase.LobbyOpen });
}
