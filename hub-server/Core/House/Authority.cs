using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Who may decide what about whom in the house. The table of rights says which accounts may try; here is about which organization.</summary>
internal static class Authority
{
    public const int MaxReason = 1000;
    public static readonly Refusal NoOrganization = new("organization.unknown", "There is no such organization.");
    public static readonly Refusal NoAffiliation = new("affiliation.unknown", "There is no such affiliation.");
    public static readonly Refusal NotYours = new("right.missing", "Only a focal point of this organization may do this.");
    public static readonly Refusal Silenced = new("organization.suspended", "The organization is suspended or its status is withdrawn.");
    private static readonly Refusal OnlyCivilSociety = new("right.missing", "An observer belongs to no organization of civil society.");
    private static readonly Refusal OnlyAdministrators = new("right.missing", "Only an administrator of the platform may do this.");

    public static bool IsAdministrator(this Caller caller) => caller.IsSystem || caller.Account == AccountRole.PlatformAdmin;

    /// <summary>Null where the caller administers the platform.</summary>
    public static Refusal? AsksAdministrator(Caller caller) => caller.IsAdministrator() ? null : OnlyAdministrators;

    /// <summary>Null unless the caller only observes: who has joined and waits comes for an organization, an observer for none.</summary>
    public static Refusal? AsksToWait(Caller caller) =>
        caller.Account == AccountRole.Observer && !caller.IsWaiting ? OnlyCivilSociety : null;

    /// <summary>Null where the caller is a focal point of that organization, which speaks; or an administrator.</summary>
    public static Refusal? AsksFocalPoint(RoomState state, long organization, Caller caller) =>
        OrganizationRoll.Of(state).Find(organization) is not { } mark ? NoOrganization
        : caller.IsAdministrator() ? null
        : !mark.FocalPoints.Contains(caller.Number) ? NotYours
        : mark.Verification.IsSilenced() ? Silenced
        : null;

    public static Refusal? AsksReason(string? reason, bool needed = true) =>
        needed && string.IsNullOrWhiteSpace(reason) ? new Refusal("reason.missing", "A reason is needed.")
        : reason?.Length > MaxReason ? new Refusal("message.tooLong", $"A reason has at most {MaxReason} characters.")
        : null;

    /// <summary>
    /// On what ground the caller may vouch for this organization, and for which body they give their word: as staff of the United Nations in its country, or as the focal point of another, verified network. Nobody vouches for their own.
    /// </summary>
    public static (Voucher Ground, long? Body)? GroundOf(RoomState state, long organization, OrganizationMark mark, Caller caller)
    {
        if (caller.Account == AccountRole.UnStaff)
        {
            return
                caller.Mandates.FirstOrDefault(one => one.Role == AffiliationRole.Staff && one.Organization.Country == mark.Country)
                    is { Organization.Id: var office }
                ? (Voucher.UnStaff, long.TryParse(office, out var body) ? body : null)
                : null;
        }
        foreach (var (number, network) in OrganizationRoll.Of(state).All.Where(one => one.Value.FocalPoints.Contains(caller.Number)))
        {
            if (number != organization && network.Kind == OrgKind.NetworkOrPlatform && network.Verification.IsVerified())
            {
                return (Voucher.Network, number);
            }
        }
        return null;
    }
}
