using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>Who may do one thing: any of these room roles, held by any of these accounts; without a seat where <paramref name="Seated"/> is false.</summary>
public sealed record Grant(ImmutableHashSet<RoomRole> Roles, ImmutableHashSet<AccountRole> Accounts, bool Seated = true);

/// <summary>
/// The table of rights: role × action. Every door asks here, at submit, at follow and at every entry handed out.
/// What is not in the table nobody may do, except the system.
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

    private static readonly ImmutableHashSet<RoomRole> AnyRole = [.. Enum.GetValues<RoomRole>()];
    private static readonly ImmutableHashSet<AccountRole> AnyAccount = [.. Enum.GetValues<AccountRole>()];

    /// <summary>Those who take part with words: not observers, not those who only read.</summary>
    public static readonly Grant Contributors = new(AnyRole.Remove(RoomRole.ReadOnly), AnyAccount.Remove(AccountRole.Observer));
    public static readonly Grant Chairs = new(Presiding, AnyAccount.Remove(AccountRole.Observer));
    private static readonly Grant Seated = new(AnyRole, AnyAccount);
    private static readonly Grant Hosts = new(AnyRole, [AccountRole.UnStaff, AccountRole.PlatformAdmin], Seated: false);

    private static readonly ImmutableDictionary<string, Grant> Table = new Dictionary<string, Grant>(StringComparer.Ordinal)
    {
        ["room.open"] = Hosts,
        ["room.rename"] = Chairs,
        ["room.close"] = Chairs,
        ["participant.join"] = new(AnyRole, AnyAccount, Seated: false),
        ["participant.leave"] = Seated,
        ["participant.changeRole"] = Chairs,
        ["participant.remove"] = Chairs,
        ["message.post"] = Contributors,
        ["message.edit"] = Contributors,
        ["message.retract"] = Seated,
        ["message.react"] = Contributors,
        ["message.pin"] = Chairs,
        ["topic.open"] = Contributors,
        ["topic.rename"] = Chairs,
        ["topic.close"] = Chairs,
    }.ToImmutableDictionary();

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

    /// <summary>Null where the caller may do this here, else why not.</summary>
    public static Refusal? Refuses(RoomState state, Caller caller, string action, RoomKindDefinition kind)
    {
        if (caller.IsSystem)
        {
            return null;
        }
        var grant = kind.Grants.GetValueOrDefault(action) ?? Table.GetValueOrDefault(action);
        if (grant is null || caller.Person is not { } person || !grant.Accounts.Contains(person.Account))
        {
            return new Refusal("right.missing", $"Your account may not do {action}.");
        }
        if (!grant.Seated)
        {
            return null;
        }
        var seat = state.SeatOf(caller);
        return seat is not { Standing: Standing.In } ? new Refusal("participant.notJoined", "Join the room first.")
            : grant.Roles.Contains(seat.Role) ? null
            : new Refusal("right.missing", $"Your role in this room may not do {action}.");
    }

    private static Audience Of(RoomRole role, AccountRole account) =>
        Podium.Contains(role) ? Audience.Podium
        : role == RoomRole.ReadOnly || account == AccountRole.Observer ? Audience.Observers
        : account == AccountRole.MemberStateDelegate ? Audience.Delegates
        : Audience.Participants;
}
