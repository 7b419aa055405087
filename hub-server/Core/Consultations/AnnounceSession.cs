using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The session is announced, or put off: from now on one may ask for the floor in advance.</summary>
public sealed record AnnounceSession(long Starts) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Presidency.RefusesToPrepare(state, caller) is { } wrong ? wrong
        : Floor.Of(state).RefusesUnless(SessionPhase.Draft, SessionPhase.Announced) is { } phase ? phase
        : Starts <= 0 ? new Refusal("command.malformed", "A session starts at a time.")
        : Floor.Of(state).Starts == Starts ? new Refusal("nothing.changed", "It starts then already.")
        : new SessionAnnounced(Starts);
}

public sealed record SessionAnnounced(long Starts) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor with { Phase = SessionPhase.Announced, Starts = Starts });
}
