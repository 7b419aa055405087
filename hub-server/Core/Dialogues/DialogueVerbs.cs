using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>What is done with the programme of a dialogue. Its rounds open and close by the clock.</summary>
public static class DialogueVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<PlanDialogue>("dialogue.plan"),
        Verb.Of<OpenDialogue>("dialogue.open"),
        Verb.Of<ExtendRound>("dialogue.extendRound"),
        Verb.Of<ConcludeDialogue>("dialogue.conclude"),
        Verb.Of<OpenRound>("dialogue.openRound") with
        {
            OfTheSystem = true,
        },
        Verb.Of<OpenQuestion>("dialogue.openQuestion") with
        {
            OfTheSystem = true,
        },
        Verb.Of<RemindRound>("dialogue.remindRound") with
        {
            OfTheSystem = true,
        },
        Verb.Of<CloseRound>("dialogue.closeRound") with
        {
            OfTheSystem = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening.Of<DialoguePlanned>("dialogue.planned").SeenByAll("plan", "addressees"),
        Happening.Of<DialogueOpened>("dialogue.opened"),
        Happening.Of<RoundOpened>("dialogue.roundOpened").SeenByAll("round"),
        Happening.Of<RoundExtended>("dialogue.roundExtended").SeenByAll("round", "closes", "until"),
        Happening.Of<RoundReminded>("dialogue.roundReminded").SeenByAll("round", "closes").SeenBy(Audience.Podium, "participants"),
        Happening.Of<RoundClosed>("dialogue.roundClosed").SeenByAll("round"),
        Happening.Of<DialogueConcluded>("dialogue.concluded").SeenByAll("reason"),
    ];
}
