using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// No point rests on these contributions, and this is why: whoever wrote them is told so. To set aside again says another reason; to cite takes it back. Which of the numbers are contributions is
/// looked at when the synthesis is handed out.
/// </summary>
public sealed record SetAsideContributions(Numbers Messages, string Reason) : Command
{
    private const int MostAtOnce = 200;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var synthesis = Synthesis.Of(state);
        return SynthesisRules.RefusesWriting(state) is { } phase ? phase
            : AnswerRules.RefusesReason(Reason) is { } wrong ? wrong
            : Messages.Count is 0 or > MostAtOnce
                ? new Refusal("command.malformed", $"At most {MostAtOnce} contributions are set aside at once.")
            : Messages.Any(message => message < 1 || message > state.Seq)
                ? new Refusal("message.unknown", "There is no such contribution here.")
            : synthesis.Cited.Overlaps(Messages) ? new Refusal("contribution.cited", "A point rests on it: it is not set aside.")
            : synthesis.Aside.Count + Messages.Count > Synthesis.MostAside || Reasons(synthesis) >= Synthesis.MostReasons
                ? new Refusal(
                    "aside.tooMany",
                    $"At most {Synthesis.MostReasons} reasons are given; set aside together what has the same one."
                )
            : new ContributionsSetAside(Messages, Reason);
    }

    private static int Reasons(Synthesis synthesis) => synthesis.Aside.Values.Distinct().Count();
}

public sealed record ContributionsSetAside(Numbers Messages, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Synthesis.Change(
            state,
            synthesis =>
                synthesis with
                {
                    Aside = synthesis.Aside.SetItems(Messages.Select(message => KeyValuePair.Create(message, entry.Seq))),
                }
        );
}
