using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// <paramref name="Circle"/> is for whom the room is, and <paramref name="Identity"/> who learns who somebody is, both for good; absent, it is for everybody, and under names.
/// <paramref name="Network"/> says whom a channel brings together, and <paramref name="Within"/> names the network of which it is a part.
/// </summary>
public sealed record OpenRoom(
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    Attribution Attribution = Attribution.Named,
    Circle? Circle = null,
    IdentityPolicy? Identity = null,
    string? Purpose = null,
    Admission? Admission = null,
    Network? Network = null,
    string? Within = null
) : Command
{
    public override RoomKind? KindOpened => Kind;

    /// <summary>What <see cref="Within"/> names, as the opener stands there: looked up before, and no part of the command. Null where there is no such room for them.</summary>
    [JsonIgnore]
    public ParentRoom? Parent { get; init; }

    [JsonIgnore]
    public override RoomRole? LentRole => Parent?.Role;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        state.Seq > 0 ? new Refusal("room.exists", "A room of this name is open already.")
        : (Kind == RoomKind.House) != (state.Room == RoomName.House) || (Kind == RoomKind.House && !caller.IsSystem)
            ? new Refusal("right.missing", "There is one house.")
        : (Kind == RoomKind.Personal) != RoomName.IsPersonal(state.Room) || (Kind == RoomKind.Personal && !caller.IsSystem)
            ? new Refusal("right.missing", "Everybody has one record of their own.")
        : (Kind == RoomKind.Recommendation) != RoomName.IsRecommendation(state.Room)
        || (Kind == RoomKind.Recommendation && !caller.IsSystem)
            ? new Refusal("right.missing", "A recommendation is submitted in the room that has written it.")
        : (Kind == RoomKind.Recommendation) != (Attribution == Attribution.Institutions)
            ? new Refusal("right.missing", "Institutions act on recommendations, and people in rooms.")
        : Visibility == Visibility.Public && Attribution == Attribution.ChathamHouse
            ? new Refusal("right.missing", "What is said under the Chatham House Rule is not said in public.")
        : ParentRoom.Refuses(this) is { } notThere ? notThere
        : Network?.Refuses(Kind) is { } wrong ? wrong
        : Admissions.Refuses(Admission ?? default, Network, Visibility) is { } closed ? closed
        : CircleRefuses(caller) is { } outside ? outside
        : !Bears(Kind, Identity ?? default) ? new Refusal("identity.notHere", "In a room of this kind people cannot take part in this way.")
        : Rooms.Title.Refuses(Title) is { } refusal ? refusal
        : Purpose?.Length > ChangeSettings.LongestPurpose
            ? new Refusal("message.tooLong", $"A purpose has at most {ChangeSettings.LongestPurpose} characters.")
        : Opened(caller);

    /// <summary>What is as usual is not written down.</summary>
    private RoomOpened Opened(Caller caller) =>
        new(
            Kind,
            Title,
            Visibility,
            Attribution,
            Convener(caller),
            Circle == default(Circle) ? null : Circle,
            caller.Person?.ShownName,
            caller.Placard,
            Identity == default(IdentityPolicy) ? null : Identity,
            string.IsNullOrWhiteSpace(Purpose) ? null : Purpose.Trim(),
            Admission == default(Admission) ? null : Admission,
            Network: Network,
            Within: Within
        );

    /// <summary>Few people among themselves know each other; and whoever is called to the floor is called by something.</summary>
    public static bool Bears(RoomKind kind, IdentityPolicy identity) =>
        identity == default
        || kind is RoomKind.NationalDialogue or RoomKind.RegionalChannel
        || (kind == RoomKind.LiveConsultation && identity != IdentityPolicy.AggregateOnly);

    /// <summary>A caucus is opened from within. A focal point opens nothing else: save the network that their organization is, and what is within a network that they run.</summary>
    private Refusal? CircleRefuses(Caller caller) =>
        Circle == Rooms.Circle.CivilSociety
            ? Visibility == Visibility.Public || !Rights.IsOfCircle(Rooms.Circle.CivilSociety, caller)
                ? new Refusal("right.missing", "A caucus of civil society is opened by civil society, and not in public.")
                : null
            : caller.Account == AccountRole.CsoFocalPoint && Within is null && (Network is null || !SpeaksForANetwork(caller))
                ? new Refusal("right.missing", "A focal point opens caucuses of civil society, and that of a verified network a network.")
                : null;

    /// <summary>The focal point of a verified organization that is a network.</summary>
    private static bool SpeaksForANetwork(Caller caller) =>
        caller.Mandates.Any(mandate =>
            mandate is { Role: AffiliationRole.FocalPoint, Waits: false, IsSilenced: false, Organization.Kind: "networkOrPlatform" }
        );

    private static Convener? Convener(Caller caller) =>
        caller.Person is { } person ? new(caller.Number, RoomRole.Convener, person.Account) : null;
}

/// <summary>Who opened a room has a seat in it from the first entry on.</summary>
public sealed record Convener(int Number, RoomRole Role, AccountRole Account);

/// <summary>
/// <paramref name="Name"/> and <paramref name="Organization"/> are the convener's. <paramref name="Asked"/> are the numbers of those who were asked to come in with the first words:
/// for them the room is not there until they do.
/// </summary>
public sealed record RoomOpened(
    RoomKind Kind,
    string Title,
    Visibility Visibility,
    Attribution Attribution,
    Convener? Convener = null,
    Circle? Circle = null,
    string? Name = null,
    Placard? Organization = null,
    IdentityPolicy? Identity = null,
    string? Purpose = null,
    Admission? Admission = null,
    Numbers? Asked = null,
    Network? Network = null,
    string? Within = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var open = state with
        {
            Kind = Kind,
            Title = Title,
            Visibility = Visibility,
            Attribution = Attribution,
            Circle = Circle ?? default,
            Identity = Identity ?? default,
            Purpose = Purpose,
            Admission = Admission ?? default,
            Asked = Asked is null ? [] : [.. Asked.Select(number => (int)number)],
            Network = Network,
            Within = Within,
        };
        return Convener is var (number, role, account)
            ? open.With(new Participant(number, role, account, Name, Organization, Joined: entry.Seq))
            : open;
    }
}
