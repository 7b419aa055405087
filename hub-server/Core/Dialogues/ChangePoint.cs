using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A point is put differently. Several write at once: <paramref name="Words"/> is the entry with the text that was before whoever changes it.</summary>
public sealed record ChangePoint(long Point, long Words, string Text, int? Question = null, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (point, refusal) = SynthesisRules.Find(state, Point);
        return point is null ? refusal!
            : point.Words != Words ? new Refusal("draft.older", "Somebody has put this point differently meanwhile.")
            : SynthesisRules.RefusesWords(state, Text, Question, Lang) is { } wrong ? wrong
            : new PointChanged(Point, Text, Question, Lang);
    }
}

public sealed record PointChanged(long Point, string Text, int? Question = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(state, Point, point => point with { Words = entry.Seq, Question = Question });
}
