using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// After the last round, and with a final synthesis, the dialogue is concluded: the hub closes the topics of its questions, and its recommendations lie at their offices. Where there is no synthesis
/// <paramref name="Reason"/> says why, for good and to everybody who reads the room.
/// </summary>
public sealed record ConcludeDialogue(string? Reason = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var programme = Programme.Of(state);
        return programme.RefusesUnless(DialoguePhase.Synthesis) is { } phase ? phase
            : programme.Synthesis > 0 ? new DialogueConcluded()
            : string.IsNullOrWhiteSpace(Reason)
                ? new Refusal("synthesis.missing", "A dialogue is concluded with a final synthesis, or with the reason why there is none.")
            : AnswerRules.RefusesReason(Reason) is { } wrong ? wrong
            : new DialogueConcluded(Reason);
    }
}

/// <summary><paramref name="Reason"/>: why there is no synthesis.</summary>
public sealed record DialogueConcluded(string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme with { Concluded = entry.Seq, Reason = Reason });
}
