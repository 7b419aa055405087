using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// The synthesis is final: it was checked, and every remark has an answer. A version is not changed any more; what is corrected later is another version, and <paramref name="Note"/> says what and why.
/// </summary>
public sealed record FinalizeSynthesis(string? Note = null) : Publish
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var synthesis = Synthesis.Of(state);
        if (synthesis.Proposed is null)
        {
            return new Refusal("synthesis.notProposed", "Those who contributed have not seen it yet.");
        }
        if (synthesis.IsInCheck(now))
        {
            return new Refusal("synthesis.inCheck", "Those who contributed still look at it.");
        }
        if (synthesis.Remarks.Values.Any(remark => remark.Answer is null))
        {
            return new Refusal("remarks.open", "Every remark is answered first.");
        }
        if ((synthesis.Final is not null || Note is not null) && AnswerRules.RefusesReason(Note ?? "") is { } wrong)
        {
            return wrong;
        }
        var (text, refusal) = Make(state);
        return text is null ? refusal! : new SynthesisFinalized(text, (synthesis.Final?.Version ?? 0) + 1, synthesis.Heard, Note);
    }
}

public sealed record SynthesisFinalized(SynthesisText Document, int Version, RemarksHeard Remarks, string? Note = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            Programme.Change(state, programme => programme with { Synthesis = entry.Seq }),
            synthesis =>
                synthesis with
                {
                    Publications = [.. synthesis.Publications, new Publication(entry.Seq, entry.At, Version: Version)],
                }
        );
}
