using System.Collections.Immutable;
using CsoNet.Collab.Geography;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// A room as the field usually opens it: whoever opens one names it and says what it is for, and everything else is as it should be. <paramref name="Name"/> is what screens
/// call it by. What is settled for good when a room is opened stands here with what can be changed later.
/// </summary>
public sealed record RoomTemplate(
    string Name,
    RoomKind Kind,
    Visibility Visibility,
    Admission Admission,
    IdentityPolicy Identity,
    Circle Circle = Circle.Everybody,
    Attribution Attribution = Attribution.Named
)
{
    public static readonly ImmutableArray<RoomTemplate> All =
    [
        // Whoever answers for a State or an entity is named; those who live there need not be.
        new("nationalDialogue", RoomKind.NationalDialogue, Visibility.Listed, Admission.OnRequest, IdentityPolicy.NameVisibleToModerators),
        // A list of speakers lives by names, and a consultation is public.
        new("liveConsultation", RoomKind.LiveConsultation, Visibility.Public, Admission.Open, IdentityPolicy.RealName),
        // Who speaks freely there must know who listens: people come in by name, and nobody is quoted by it.
        new(
            "chathamHouse",
            RoomKind.LiveConsultation,
            Visibility.Listed,
            Admission.OnRequest,
            IdentityPolicy.RealName,
            Attribution: Attribution.ChathamHouse
        ),
        new("regionalChannel", RoomKind.RegionalChannel, Visibility.Listed, Admission.OnRequest, IdentityPolicy.RealName),
        new("caucus", RoomKind.RegionalChannel, Visibility.Listed, Admission.OnRequest, IdentityPolicy.RealName, Circle.CivilSociety),
    ];

    /// <summary>The ways of being known that a room of this kind can keep its word about.</summary>
    public IEnumerable<IdentityPolicy> Identities =>
        Attribution == Attribution.ChathamHouse
            ? [Identity]
            : Enum.GetValues<IdentityPolicy>().Where(identity => OpenRoom.Bears(Kind, identity));

    public OpenRoom Open(Guid id, string title, string? purpose, IdentityPolicy? identity = null) =>
        new(Kind, title, Visibility, Attribution, Circle: Circle, Identity: identity ?? Identity, Purpose: purpose, Admission: Admission)
        {
            Id = id,
        };

    /// <summary>As anybody might open it who may.</summary>
    private OpenRoom Example =>
        Open(Guid.Empty, Name, purpose: null) with
        {
            Network = Kind == RoomKind.RegionalChannel ? new Network(RegionalCommission.Eca) : null,
        };

    /// <summary>Whether that caller may open such a room, by the rule of opening itself.</summary>
    public bool IsFor(Caller caller) =>
        Rights.MayTry(Kind, "room.open", caller)
        && Example.Decide(RoomState.Empty("room"), target: null, caller with { Number = 1 }, default).Event is not null;
}
