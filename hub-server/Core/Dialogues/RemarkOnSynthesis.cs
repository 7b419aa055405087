using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>Somebody who takes part says where the synthesis, or one point of it, does not tell what was said. Those who write it read this, and answer.</summary>
public sealed record RemarkOnSynthesis(string Text, long? Point = null, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var synthesis = Synthesis.Of(state);
        return !synthesis.IsInCheck(now) ? new Refusal("synthesis.notInCheck", "The synthesis is not being checked now.")
            : SynthesisRules.RefusesText(Text, Lang) is { } wrong ? wrong
            : Point is { } point && synthesis.Last!.Points?.Contains(point) != true
                ? new Refusal("synthesis.unknown", "The synthesis has no such point.")
            : synthesis.Remarks.Count >= Synthesis.MostRemarks
            || synthesis.Remarks.Values.Count(remark => remark.By == caller.Number) >= Synthesis.MostRemarksOfOne
                ? new Refusal("remarks.tooMany", $"One person makes at most {Synthesis.MostRemarksOfOne} remarks.")
            : new SynthesisRemarked(Text, Point, Lang);
    }
}

public sealed record SynthesisRemarked(string Text, long? Point = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            state,
            synthesis => synthesis with { Remarks = synthesis.Remarks.SetItem(entry.Seq, new(entry.Seq, entry.Author, Point)) }
        );
}
