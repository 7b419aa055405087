using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// The step where rules and data notice are accepted; nobody writes before it. <paramref name="Consent"/> is the version of the notice that was shown.
/// </summary>
public sealed record JoinRoom(string Consent) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(Consent) || Consent.Length > 64
            ? new Refusal("consent.missing", "Accept the rules and the data notice first.")
            : state.Participants.GetValueOrDefault(caller.Number)?.Standing switch
            {
                Standing.In => new Refusal("participant.already", "You have joined already."),
                Standing.Removed => new Refusal("participant.removed", "You were removed from this room."),
                _ => Joined(caller, state.Participants.GetValueOrDefault(caller.Number), caller.Number),
            };

    private Decision Joined(Caller caller, Participant? before, int number) =>
        new ParticipantJoined(
            number,
            before?.Role ?? RoomRole.Participant,
            caller.Account!.Value,
            caller.Person!.Name,
            caller.Placard,
            Consent
        );
}

public sealed record ParticipantJoined(
    int Number,
    RoomRole Role,
    AccountRole Account,
    string Name,
    Placard? Organization = null,
    string? Consent = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(new Participant(Number, Role, Account, Name, Organization, Joined: entry.Seq));
}
