using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>For a time, a quadrennial report that is owed for one: its people lose the right to post everywhere. What was said stays.</summary>
public sealed record SuspendOrganization(long Organization, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : mark.Verification.IsSilenced() ? new Refusal("nothing.changed", "So it stands already.")
        : new OrganizationSuspended(Organization, Reason);
}

public sealed record OrganizationSuspended(long Organization, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(
            state,
            Organization,
            mark => mark with { Verification = OrgVerification.Suspended, Before = mark.Before ?? mark.Verification }
        );
}
