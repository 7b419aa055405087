using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>What a synthesis must keep to, whichever verb touches it.</summary>
internal static class SynthesisRules
{
    private const int LongestText = 4_000;

    /// <summary>It is written from the first round on, and also after the dialogue was concluded.</summary>
    public static Refusal? RefusesWriting(RoomState state) =>
        Programme.Of(state).RefusesUnless(DialoguePhase.Rounds, DialoguePhase.Synthesis, DialoguePhase.Feedback);

    /// <summary>It is handed out when nobody can contribute any more.</summary>
    public static Refusal? RefusesPublishing(RoomState state) =>
        Programme.Of(state).RefusesUnless(DialoguePhase.Synthesis, DialoguePhase.Feedback);

    public static (SynthesisPoint? Point, Refusal? Refusal) Find(RoomState state, long point) =>
        RefusesWriting(state) is { } phase ? (null, phase)
        : Synthesis.Of(state).Points.GetValueOrDefault(point) is { } found ? (found, null)
        : (null, new Refusal("synthesis.unknown", "The synthesis has no such point."));

    public static Refusal? RefusesWords(RoomState state, string text, int? question, string? lang) =>
        RefusesText(text, lang)
        ?? WordCount.Refuses(text, lang, SynthesisPoint.MostWords)
        ?? (
            question is { } place && (place < 1 || place > (Programme.Of(state).Plan?.Questions.Count ?? 0))
                ? new Refusal("synthesis.unknown", "The dialogue has no such question.")
                : null
        );

    public static Refusal? RefusesText(string text, string? lang) =>
        MessageText.Refuses(text, lang)
        ?? (text.Length > LongestText ? new Refusal("message.tooLong", $"This has at most {LongestText} characters.") : null);
}
