using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A remark is answered: the text was changed for it (<paramref name="Taken"/>), or why not. Whoever made it reads that.</summary>
public sealed record AnswerRemark(long Remark, string Text, bool Taken, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !Synthesis.Of(state).Remarks.TryGetValue(Remark, out var remark) ? new Refusal("remark.unknown", "There is no such remark.")
        : remark.Answer is not null ? new Refusal("nothing.changed", "It has its answer.")
        : SynthesisRules.RefusesText(Text, Lang) is { } wrong ? wrong
        : new RemarkAnswered(Remark, Text, Taken, Lang);
}

public sealed record RemarkAnswered(long Remark, string Text, bool Taken, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            state,
            synthesis =>
                synthesis.Remarks.TryGetValue(Remark, out var before)
                    ? synthesis with
                    {
                        Remarks = synthesis.Remarks.SetItem(Remark, before with { Answer = entry.Seq, Taken = Taken }),
                    }
                    : synthesis
        );
}
