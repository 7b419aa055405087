using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>From now on everybody who may see the room may read its report: in a public room, everybody. Or it is taken down again.</summary>
public sealed record PublishReport(bool On) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Floor.Of(state).RefusesUnless(SessionPhase.Adjourned) is { } phase ? phase
        : SessionOutcome.Of(state).Published == On ? new Refusal("nothing.changed", "That is so already.")
        : new ReportPublished(On);
}

public sealed record ReportPublished(bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        SessionOutcome.Change(state, outcome => outcome with { Published = On });
}
