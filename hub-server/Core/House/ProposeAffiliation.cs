using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Somebody says: I belong to this organization. A focal point of it, or an administrator, answers. <paramref name="Event"/> is the room of the event that a delegate is sent to.</summary>
public sealed record ProposeAffiliation(long Organization, AffiliationRole Role, string? Event = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : mark.Verification.IsSilenced() ? Authority.Silenced
        : !Fits(mark.Kind, caller) ? new Refusal("right.missing", "Your account does not belong to this kind of organization in this role.")
        : Event is not null && (Role != AffiliationRole.Delegate || !RoomName.IsValid(Event))
            ? new Refusal("organization.wrong", "event: Delegates are sent to an event, named by its room.")
        : new AffiliationProposed(Organization, caller.Number, Role, Event);

    /// <summary>Delegates of States and staff of the United Nations have accounts of their own, which they did not make themselves.</summary>
    private bool Fits(OrgKind kind, Caller caller) =>
        kind switch
        {
            OrgKind.UnEntity => caller.Account == AccountRole.UnStaff && Role == AffiliationRole.Staff,
            OrgKind.StateDelegation => caller.Account == AccountRole.MemberStateDelegate && Role == AffiliationRole.Delegate,
            _ => (caller.IsWaiting || caller.Account is AccountRole.CsoMember or AccountRole.CsoFocalPoint)
                && Role != AffiliationRole.Staff,
        };
}

/// <param name="Organization">Its number.</param>
/// <param name="Person">A participant number of the house.</param>
/// <param name="Role">As what.</param>
/// <param name="Event">For which event only.</param>
public sealed record AffiliationProposed(long Organization, int Person, AffiliationRole Role, string? Event = null) : Event;
