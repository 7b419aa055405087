using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Somebody joined under a handle. The entry is withheld from everybody: who comes after whom would tell who they are.</summary>
public sealed record HandleTaken(
    int Number,
    RoomRole Role,
    AccountRole Account,
    VotingGroup? Region = null,
    string? Consent = null,
    long? Invitation = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        ParticipantJoined.Seat(
            state,
            new Participant(Number, Role, Account, Joined: entry.Seq, Consent: Consent) { Handle = new Handle(Account, Region) },
            Invitation
        );
}

/// <summary>The same where the podium sees names: the entry is for it alone.</summary>
public sealed record HandleNamed(
    int Number,
    RoomRole Role,
    AccountRole Account,
    VotingGroup? Region = null,
    string? Consent = null,
    long? Invitation = null,
    string? Name = null,
    Placard? Organization = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        ParticipantJoined.Seat(
            state,
            new Participant(Number, Role, Account, Name, Organization, Joined: entry.Seq, Consent: Consent)
            {
                Handle = new Handle(Account, Region),
            },
            Invitation
        );
}

/// <summary>Somebody left who takes part under a handle; withheld from everybody like their coming.</summary>
public sealed record HandleLaidDown : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Handover.Outlive(state.Change(entry.Author, participant => participant with { Standing = Standing.Left }), entry.Author);
}
