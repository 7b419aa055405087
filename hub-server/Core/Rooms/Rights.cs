using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Asks the table of rights. Every door asks here, at submit, at follow and at every entry handed out. What is not in the table nobody may do,
/// except the system.
/// </summary>
public static class Rights
{
    public static readonly ImmutableHashSet<RoomRole> Podium =
    [
        RoomRole.Convener,
        RoomRole.Chair,
        RoomRole.ViceChair,
        RoomRole.Moderator,
        RoomRole.Rapporteur,
        RoomRole.Interpreter,
        RoomRole.ListOfficer,
        RoomRole.NetworkCoordinator,
    ];

    public static readonly ImmutableHashSet<RoomRole> Presiding =
    [
        RoomRole.Convener,
        RoomRole.Chair,
        RoomRole.ViceChair,
        RoomRole.Moderator,
        RoomRole.NetworkCoordinator,
    ];

    /// <summary>What those may still do whose organization does not speak.</summary>
    private static readonly ImmutableHashSet<string> Silently =
    [
        "participant.join",
        "participant.leave",
        "message.retract",
        "translation.withdraw",
        "removal.appeal",
        "held.withdraw",
        "mute.appeal",
    ];

    /// <summary>What is left to those who preside, where a room is set so.</summary>
    private static readonly ImmutableHashSet<string> Writing = ["message.post", "topic.open"];

    /// <summary>Which audience the caller belongs to; <see cref="Audience.None"/> for whom the room does not exist.</summary>
    public static Audience AudienceOf(RoomState state, Caller caller)
    {
        if (caller.IsSystem)
        {
            return Audience.Podium;
        }
        if (RoomName.IsPersonal(state.Room))
        {
            return !state.Closed && IsOwn(state.Room, caller) ? Audience.Podium : Audience.None;
        }
        if (state.Kind == RoomKind.Recommendation)
        {
            return state.Visibility == Visibility.Public || IsParty(state, caller) ? Audience.Public : Audience.None;
        }
        if (!IsOfCircle(state.Circle, caller))
        {
            return Audience.None;
        }
        var seat = state.SeatOf(caller);
        return seat switch
        {
            { Standing: Standing.Removed } => Audience.None,
            { Standing: Standing.In } => IsKeptApart(state, caller.Account) ? Audience.Delegates : Of(seat.Role, seat.Account),
            _ when state.Visibility == Visibility.Public => Audience.Public,
            _ when caller.Person is { } person && IsLetIn(state, caller) => Of(RoomRole.Participant, person.Account),
            _ => Audience.None,
        };
    }

    /// <summary>Whether that there is such a room is no secret to them: the room itself may still be.</summary>
    public static bool KnowsOf(RoomState state, Caller caller) =>
        AudienceOf(state, caller) != Audience.None
        || (
            state.Visibility == Visibility.Listed
            && caller.Person is not null
            && IsOfCircle(state.Circle, caller)
            && state.SeatOf(caller)?.Standing != Standing.Removed
        );

    /// <summary>They belong to one of the institutions that a record of no room is about.</summary>
    private static bool IsParty(RoomState state, Caller caller) =>
        caller.Mandates.Any(mandate => state.Parties.Contains(mandate.Organization.Id));

    /// <summary>Whether this is the caller's own personal record.</summary>
    public static bool IsOwn(string record, Caller caller) => caller.Person is { } person && record == RoomName.OfPerson(person.Id);

    /// <summary>An observer has no place on the podium.</summary>
    public static bool IsBarredFromPodium(RoomState state, AccountRole account) =>
        account == AccountRole.Observer || IsKeptApart(state, account);

    /// <summary>Where civil society is protected a delegate has no place on the podium and nothing of what is shown there, whatever they were when they came.</summary>
    private static bool IsKeptApart(RoomState state, AccountRole? account) =>
        state.IsProtected && account == AccountRole.MemberStateDelegate;

    /// <summary>Whether the room is for the likes of them. Judged by what they are now.</summary>
    public static bool IsOfCircle(Circle circle, Caller caller) =>
        circle == Circle.Everybody || caller.IsSystem || caller.Account is AccountRole.CsoMember or AccountRole.CsoFocalPoint;

    /// <summary>They cannot join by themselves, and were not let in yet.</summary>
    public static bool MustAsk(RoomState state, Caller caller) =>
        (state.Admission != Admission.Open || state.Visibility == Visibility.Listed)
        && !IsLetIn(state, caller)
        && !IsOfNetwork(state, caller)
        && !state.Participants.ContainsKey(caller.Number);

    /// <summary>
    /// An organization of theirs that is verified and speaks is one of those whom the room brings together, and the room takes them in by that. It lets them join and lets nobody read who has
    /// not: what an organization is changes elsewhere, and who reads here is decided by entries of this record alone.
    /// </summary>
    public static bool IsOfNetwork(RoomState state, Caller caller) =>
        state is { Admission: Admission.OfNetwork, Network: { } network } && PlacesOf(caller).Any(network.BringsTogether);

    /// <summary>Where the organizations of somebody of civil society take part, as far as they are verified and speak.</summary>
    public static IEnumerable<Belonging> PlacesOf(Caller caller) =>
        IsOfCircle(Circle.CivilSociety, caller)
            ? caller
                .Mandates.Where(mandate => mandate is { Waits: false, IsSilenced: false })
                .Select(mandate => mandate.Belongs)
                .OfType<Belonging>()
            : [];

    /// <summary>They may change who does what here.</summary>
    public static bool Presides(RoomState state, Participant who) =>
        who.Account != AccountRole.Observer
        && Presiding.Contains(who.Role)
        && (
            who.Role != RoomRole.NetworkCoordinator
            || RightsTable.Find(state.Kind, "participant.changeRole")?.Of(RightsColumn.NetworkCoordinator) is not (null or Right.No)
        );

    public static bool Presides(RoomState state, Caller caller) => state.SeatOf(caller) is { } seat && Presides(state, seat);

    /// <summary>Somebody else presides, and goes on presiding: an office that ends does not count.</summary>
    public static bool IsPresidedWithout(RoomState state, params int[] participants) =>
        state.Participants.Values.Any(other =>
            other is { Standing: Standing.In, Term: null } && !participants.Contains(other.Number) && Presides(state, other)
        );

    /// <summary>Whether an account may try this where no role counts yet, as in opening a room; save the one that they have where it is opened.</summary>
    public static bool MayTry(RoomKind kind, string action, Caller caller, RoomRole? lent = null) =>
        RightsTable.Find(kind, action)?.Of(ColumnOf(lent, caller)) is not (null or Right.No);

    /// <summary>Null where the caller may try to do this here, else why not. <paramref name="lent"/> counts where nobody has a role here yet.</summary>
    public static Refusal? Refuses(RoomState state, Caller caller, string action, RoomKind kind, RoomRole? lent = null)
    {
        if (caller.IsSystem)
        {
            return null;
        }
        var seat = state.SeatOf(caller) is { Standing: Standing.In } taken ? taken : null;
        if (seat is null && NeedsSeat(kind, action) && caller.Person is not null)
        {
            return new Refusal("participant.notJoined", "Join the room first.");
        }
        var role =
            !NeedsSeat(kind, action) ? lent
            : IsKeptApart(state, caller.Account) ? null
            : seat?.Role;
        return RightsTable.Find(kind, action)?.Of(ColumnOf(role, caller)) is null or Right.No
                ? new Refusal("right.missing", $"You may not do {action} here.")
            : seat is not null && IsSilenced(seat, caller) && !Silently.Contains(action)
                ? new Refusal("organization.suspended", "Your organization is suspended or its status is withdrawn.")
            : seat is not null && state.Posting == Posting.Presiding && Writing.Contains(action) && !Presides(state, seat)
                ? new Refusal("posting.presiding", "Only those who preside write here.")
            : null;
    }

    /// <summary>The column of the table: the role in this room where that role has one, else the account.</summary>
    public static RightsColumn ColumnOf(RoomRole? role, Caller caller) =>
        caller.Account is not { } account ? RightsColumn.Public
        : account == AccountRole.Observer || role == RoomRole.ReadOnly ? RightsColumn.Observer
        : role switch
        {
            RoomRole.Convener or RoomRole.Chair or RoomRole.ViceChair or RoomRole.Moderator => RightsColumn.Chair,
            RoomRole.NetworkCoordinator => RightsColumn.NetworkCoordinator,
            RoomRole.Interpreter => RightsColumn.Interpreter,
            RoomRole.Rapporteur => RightsColumn.Rapporteur,
            _ => OfAccount(account),
        };

    /// <summary>The organization whose nameplate they carry here does not speak, or none of theirs does.</summary>
    private static bool IsSilenced(Participant seat, Caller caller) =>
        caller.MandateOf(seat.Organization)?.IsSilenced
        ?? (caller.Mandates.Count > 0 && caller.Mandates.All(mandate => mandate.IsSilenced));

    private static RightsColumn OfAccount(AccountRole account) =>
        account switch
        {
            AccountRole.CsoMember => RightsColumn.CsoMember,
            AccountRole.CsoFocalPoint => RightsColumn.FocalPoint,
            AccountRole.MemberStateDelegate => RightsColumn.Delegate,
            AccountRole.UnStaff => RightsColumn.UnStaff,
            AccountRole.PlatformAdmin => RightsColumn.Administrator,
            _ => RightsColumn.Observer,
        };

    /// <summary>All is done by those who are in; save opening, and coming in. Nobody is in the house; nobody joins what is their own.</summary>
    private static bool NeedsSeat(RoomKind kind, string action) =>
        kind is not (RoomKind.House or RoomKind.Personal or RoomKind.Recommendation)
        && action is not ("room.open" or "participant.join" or "request.make" or "request.withdraw");

    private static bool IsLetIn(RoomState state, Caller caller) => caller.Admitted || state.IsLetIn(caller.Door);

    private static Audience Of(RoomRole role, AccountRole account) =>
        Podium.Contains(role) ? Audience.Podium
        : role == RoomRole.ReadOnly || account == AccountRole.Observer ? Audience.Observers
        : account == AccountRole.MemberStateDelegate ? Audience.Delegates
        : Audience.Participants;
}
