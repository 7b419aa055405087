using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>Those who sum up a dialogue begin a point of its synthesis. What it rests on is cited afterwards, contribution by contribution.</summary>
public sealed record DraftPoint(string Text, int? Question = null, string? Lang = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        SynthesisRules.RefusesWriting(state) is { } phase ? phase
        : SynthesisRules.RefusesWords(state, Text, Question, Lang) is { } wrong ? wrong
        : Synthesis.Of(state).Points.Count >= Synthesis.MostPoints
            ? new Refusal("synthesis.tooMany", $"A synthesis has at most {Synthesis.MostPoints} points.")
        : new PointDrafted(Text, Question, Lang);
}

public sealed record PointDrafted(string Text, int? Question = null, string? Lang = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            state,
            synthesis => synthesis with { Points = synthesis.Points.SetItem(entry.Seq, new(entry.Seq, entry.Seq, Question)) }
        );
}
