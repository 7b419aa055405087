using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Where a dialogue stands: set-up → registration → rounds → synthesis → feedback. What comes after is the closed room. It is not kept but follows from what has happened:
/// <see cref="Programme.Phase"/>.
/// </summary>
public enum DialoguePhase
{
    SetUp,

    /// <summary>It is open, and its first round is still to come.</summary>
    Registration,
    Rounds,

    /// <summary>All rounds have closed.</summary>
    Synthesis,

    /// <summary>It is concluded: what was recommended lies at its offices.</summary>
    Feedback,
}

public enum RoundState
{
    Pending,
    Open,
    Closed,
}

/// <summary>The programme of a dialogue and what has become of it. <paramref name="Addressees"/> are the offices that will be asked, named in advance.</summary>
/// <param name="Addressees">Their nameplates as they were when it was planned.</param>
/// <param name="Rounds">What has become of each round of the plan.</param>
/// <param name="Plan">Null before there is one.</param>
/// <param name="Opened">The entry that opened the dialogue; 0 before that.</param>
/// <param name="Concluded">The entry that concluded it; 0 before that.</param>
/// <param name="Synthesis">The entry that handed out the last final version of its synthesis; 0 where there is none.</param>
/// <param name="Reason">Why it was concluded without a synthesis.</param>
public sealed record Programme(
    Few<Placard> Addressees,
    Few<RoundState> Rounds,
    Plan? Plan = null,
    long Opened = 0,
    long Concluded = 0,
    long Synthesis = 0,
    string? Reason = null
) : IRoomPart
{
    public static string Name => "programme";

    public static readonly Programme None = new([], []);

    public DialoguePhase Phase =>
        Opened == 0 ? DialoguePhase.SetUp
        : Concluded > 0 ? DialoguePhase.Feedback
        : Rounds.All(round => round == RoundState.Pending) ? DialoguePhase.Registration
        : Rounds.All(round => round == RoundState.Closed) ? DialoguePhase.Synthesis
        : DialoguePhase.Rounds;

    public static Programme Of(RoomState state) => state.Part<Programme>() ?? None;

    public RoundState StateOf(int round) => round >= 1 && round <= Rounds.Count ? Rounds[round - 1] : RoundState.Pending;

    /// <summary>It has opened, and perhaps closed.</summary>
    public bool HasBegun(int round) => StateOf(round) != RoundState.Pending;

    public Refusal? RefusesUnless(params ReadOnlySpan<DialoguePhase> phases) =>
        phases.Contains(Phase) ? null : new Refusal("dialogue.phase", "The dialogue does not stand where this can be done.");

    /// <summary>The round of that number where it stands like this.</summary>
    public (Round? Round, Refusal? Refusal) Find(int number, RoundState stands) =>
        Plan?.RoundOf(number) is { } round && Phase is not (DialoguePhase.SetUp or DialoguePhase.Feedback) && StateOf(number) == stands
            ? (round, null)
            : (null, new Refusal("round.state", "There is no such round, or it does not stand where this can be done."));

    public Programme With(int round, RoundState stands) =>
        this with
        {
            Rounds = [.. Rounds.Select((before, index) => index == round - 1 ? stands : before)],
        };

    /// <summary>What has begun stays as it is; of the rest the new plan says how many there are.</summary>
    public Programme Planned(Plan plan, Few<Placard> addressees) =>
        this with
        {
            Plan = plan,
            Addressees = addressees,
            Rounds = [.. plan.Rounds.Select((_, index) => StateOf(index + 1))],
        };

    public static RoomState Change(RoomState state, Func<Programme, Programme> change) => state.With(change(Of(state)));
}
