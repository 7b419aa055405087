using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What somebody said or wrote is to be quoted in the report, or is not: a statement, a question, a remark beside the floor.</summary>
public sealed record MarkForReport(long Entry, bool On) : Command
{
    public override long? Target => Entry;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var marked = SessionOutcome.Of(state).Marked;
        return target is null || state.Gone.Contains(Entry) || Sources.TextOf(target, Entry) is null
                ? new Refusal("message.unknown", "There is nothing to be quoted.")
            : marked.Contains(Entry) == On ? new Refusal("nothing.changed", "That is so already.")
            : On && marked.Count >= SessionOutcome.MostMarked
                ? new Refusal("report.full", $"A report quotes at most {SessionOutcome.MostMarked} entries.")
            : new MarkedForReport(Entry, On);
    }
}

public sealed record MarkedForReport(long Entry, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        SessionOutcome.Change(state, outcome => outcome with { Marked = On ? outcome.Marked.Add(Entry) : outcome.Marked.Remove(Entry) });
}
