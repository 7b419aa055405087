using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Somebody who knows it says that an organization is what it says: staff of the United Nations in its country, or the coordinator of a verified network.</summary>
public sealed record VouchForOrganization(long Organization, string? Words = null) : Command
{
    /// <summary>Whether that caller could vouch for that organization now.</summary>
    public static bool IsOpenTo(RoomState house, long organization, Caller caller) =>
        Rights.MayTry(RoomKind.House, "organization.vouch", caller)
        && new VouchForOrganization(organization) { Id = Guid.Empty }
            .Decide(house, target: null, caller, default)
            .Event
            is not null;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : Authority.AsksReason(Words, needed: false) is { } wrong ? wrong
        : !mark.Kind.IsCivilSociety() || mark.Verification is not (OrgVerification.Pending or OrgVerification.Unverified)
            ? new Refusal("nothing.changed", "Nobody need vouch for it.")
        : Authority.GroundOf(state, Organization, mark, caller) is not var (ground, body)
            ? new Refusal("right.missing", "Staff of the United Nations in its country and coordinators of verified networks vouch.")
        : mark.Vouchers.Contains(ground) ? new Refusal("nothing.changed", "It was vouched for on this ground already.")
        : new OrganizationVouched(
            Organization,
            ground,
            ground == Voucher.Network ? body : null,
            Words,
            ground == Voucher.UnStaff ? body : null
        );
}

/// <param name="Organization">Its number.</param>
/// <param name="Ground">By what right.</param>
/// <param name="Network">The network whose coordinator vouched.</param>
/// <param name="Words">How the organization is known.</param>
/// <param name="Office">The entity of the United Nations whose staff vouched.</param>
public sealed record OrganizationVouched(long Organization, Voucher Ground, long? Network = null, string? Words = null, long? Office = null)
    : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(state, Organization, mark => mark with { Vouchers = mark.Vouchers.Add(Ground) });
}
