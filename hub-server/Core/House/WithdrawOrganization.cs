using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>The status is withdrawn, or the organization is no more: its people lose the right to post everywhere. What was said stays.</summary>
public sealed record WithdrawOrganization(long Organization, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : mark.Verification == OrgVerification.Withdrawn ? new Refusal("nothing.changed", "So it stands already.")
        : new OrganizationWithdrawn(Organization, Reason);
}

public sealed record OrganizationWithdrawn(long Organization, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(
            state,
            Organization,
            mark => mark with { Verification = OrgVerification.Withdrawn, Before = mark.Before ?? mark.Verification }
        );
}
