using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>A suspended or withdrawn organization is again what it was before.</summary>
public sealed record RestoreOrganization(long Organization, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Authority.AsksAdministrator(caller) is { } refusal ? refusal
        : OrganizationRoll.Of(state).Find(Organization) is not { } mark ? Authority.NoOrganization
        : Authority.AsksReason(Reason) is { } wrong ? wrong
        : mark.Before is not { } before ? new Refusal("nothing.changed", "It was neither suspended nor withdrawn.")
        : new OrganizationRestored(Organization, before, Reason);
}

public sealed record OrganizationRestored(long Organization, OrgVerification Verification, string? Reason = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        OrganizationRoll.Change(state, Organization, mark => mark with { Verification = Verification, Before = null });
}
