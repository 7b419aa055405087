using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever presides hands the gavel to the chair or a vice-chair.</summary>
public sealed record HandOver(int To) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var floor = Floor.Of(state);
        return floor.RefusesUnless(SessionPhase.InSession, SessionPhase.Suspended) is { } phase ? phase
            : floor.Gavel == To ? new Refusal("nothing.changed", "They preside already.")
            : !Gavel.MayHold(state, To) ? new Refusal("participant.unknown", "Only the chair or a vice-chair of this room presides.")
            : new GavelPassed(To);
    }
}

/// <summary><paramref name="Lost"/>: the one before was not heard of any more.</summary>
public sealed record GavelPassed(int To, bool? Lost = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Floor.Change(state, floor => floor with { Gavel = To, GavelSince = entry.Seq });
}
