using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>After the last round the dialogue is concluded: the hub closes the topics of its questions, and its recommendations lie at their offices.</summary>
public sealed record ConcludeDialogue : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Programme.Of(state).RefusesUnless(DialoguePhase.Synthesis) is { } phase ? phase : new DialogueConcluded();
}

public sealed record DialogueConcluded : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme with { Concluded = entry.Seq });
}
