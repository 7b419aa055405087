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
    private static readonly ImmutableHashSet<string> Silently = ["participant.join", "participant.leave", "message.retract"];

    /// <summary>Which audience the caller belongs to; <see cref="Audience.None"/> for whom the room does not exist.</summary>
    public static Audience AudienceOf(RoomState state, Caller caller)
    {
        if (caller.IsSystem)
        {
            return Audience.Podium;
        }
        var seat = state.SeatOf(caller);
        return seat switch
        {
            { Standing: Standing.Removed } => Audience.None,
            { Standing: Standing.In } => Of(seat.Role, seat.Account),
            _ when state.Visibility == Visibility.Public => Audience.Public,
            _ when caller is { Admitted: true, Person: { } person } => Of(RoomRole.Participant, person.Account),
            _ => Audience.None,
        };
    }

    /// <summary>Null where the caller may try to do this here, else why not.</summary>
    public static Refusal? Refuses(RoomState state, Caller caller, string action, RoomKind kind)
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
        var role = NeedsSeat(kind, action) ? seat?.Role : null;
        return RightsTable.Find(kind, action)?.Of(ColumnOf(role, caller)) is null or Right.No
                ? new Refusal("right.missing", $"You may not do {action} here.")
            : seat is not null && IsSilenced(seat, caller) && !Silently.Contains(action)
                ? new Refusal("organization.suspended", "Your organization is suspended or its status is withdrawn.")
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

    /// <summary>All is done by those who are in; save opening, and coming in. Nobody is in the house.</summary>
    private static bool NeedsSeat(RoomKind kind, string action) =>
        kind != RoomKind.House && action is not ("room.open" or "participant.join");

    private static Audience Of(RoomRole role, AccountRole account) =>
        Podium.Contains(role) ? Audience.Podium
        : role == RoomRole.ReadOnly || account == AccountRole.Observer ? Audience.Observers
        : account == AccountRole.MemberStateDelegate ? Audience.Delegates
        : Audience.Participants;
}
