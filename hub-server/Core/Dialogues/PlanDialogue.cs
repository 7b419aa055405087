using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// Those who preside set the whole programme at once, with the ids of the offices that will be asked. Once the dialogue is open they change what lies ahead; the record
/// shows what it was before.
/// </summary>
public sealed record PlanDialogue(Plan Plan, Few<string>? Addressees = null) : Command, INamesOrganizations
{
    private const int MostAddressees = 10;

    [JsonIgnore]
    public Few<Placard> Found { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyCollection<string> Organizations => Addressees ?? [];

    public Command With(Few<Placard> found) => this with { Found = found };

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var programme = Programme.Of(state);
        return programme.Phase == DialoguePhase.Feedback ? new Refusal("dialogue.phase", "The dialogue is concluded.")
            : PlanRules.Refuses(programme, Plan, now) is { } wrong ? wrong
            : Organizations.Count > MostAddressees
                ? new Refusal("addressees.tooMany", $"A dialogue names at most {MostAddressees} offices in advance.")
            : Organizations.Count != Found.Count
                ? new Refusal(
                    "organization.unknown",
                    "There is no such organization, or it does not speak at present, or it was named twice."
                )
            : Plan == programme.Plan && Found.Equals(programme.Addressees)
                ? new Refusal("nothing.changed", "This is the programme already.")
            : new DialoguePlanned(Plan, Found);
    }
}

public sealed record DialoguePlanned(Plan Plan, Few<Placard> Addressees) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme.Planned(Plan, Addressees));
}
