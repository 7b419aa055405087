using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>An administrator verifies an organization, on a ground that there is, or declines (unverified). Every decision has a reason.</summary>
public sealed record DecideOrganization(long Organization, OrgVerification Verification, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : mark.Verification.IsSilenced() ? Authority.Silenced
        : mark.Verification == Verification ? new Refusal("nothing.changed", "So it stands already.")
        : !HasGround(mark)
            ? new Refusal(
                "organization.notVouched",
                "There is no ground for this decision: nobody vouched, or there is no number to look up."
            )
        : new OrganizationDecided(Organization, Verification, Reason);

    private bool HasGround(OrganizationMark mark) =>
        Verification switch
        {
            OrgVerification.Unverified => true,
            OrgVerification.VerifiedByFocalNetwork => mark.Vouchers.Contains(Voucher.Network),
            OrgVerification.VerifiedByUnStaff => mark.Vouchers.Contains(Voucher.UnStaff),
            OrgVerification.VerifiedByEcosocRecord => mark.Accreditation?.IsOnRecord() == true,
            _ => false,
        };
}

public sealed record OrganizationDecided(long Organization, OrgVerification Verification, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(state, Organization, mark => mark with { Verification = Verification });
}
