using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>The dialogue is open: from here on its rounds open and close by the clock. At least two preside, one of the United Nations and one of civil society.</summary>
public sealed record OpenDialogue : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Programme.Of(state).RefusesUnless(DialoguePhase.SetUp) is { } phase ? phase
        : Programme.Of(state).Plan is not { } plan ? new Refusal("programme.incomplete", "A dialogue opens with a programme.")
        : plan.Rounds.Any(round => round.Closes <= now.ToUnixTimeMilliseconds())
            ? new Refusal("date.wrong", "A round would be over before it begins.")
        : !Preside(state, AccountRole.UnStaff) || !Preside(state, AccountRole.CsoFocalPoint, AccountRole.CsoMember)
            ? new Refusal(
                "moderators.missing",
                "A dialogue opens with two who preside: one of the United Nations and one of civil society."
            )
        : new DialogueOpened();

    private static bool Preside(RoomState state, params AccountRole[] accounts) =>
        state.Participants.Values.Any(who => who.Standing == Standing.In && accounts.Contains(who.Account) && Rights.Presides(state, who));
}

public sealed record DialogueOpened : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme with { Opened = entry.Seq });
}
