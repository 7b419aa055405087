using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Somebody leaves an organization or withdraws a proposal, or a focal point says that they belong to it no more. The organization's words stay the
/// organization's. Its last focal point names another one first; an administrator may end any.
/// </summary>
public sealed record EndAffiliation(long Affiliation, string? Reason = null) : Command
{
    public override long? Target => Affiliation;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Proposal.Of(target) is not { } proposal ? Authority.NoAffiliation
        : proposal.Person != caller.Number && Authority.AsksFocalPoint(state, proposal.Organization, caller) is { } refusal ? refusal
        : Authority.AsksReason(Reason, needed: false) is { } wrong ? wrong
        : AffiliationRoll.Of(state).StateOf(Affiliation) is AffiliationState.Ended or AffiliationState.Declined
            ? new Refusal("nothing.changed", "It has ended already.")
        : LeavesNobody(state, proposal, caller)
            ? new Refusal("affiliation.lastFocalPoint", "Somebody must speak for the organization: name another focal point first.")
        : new AffiliationEnded(Affiliation, proposal.Organization, proposal.Person, proposal.Role, proposal.Event, Reason);

    private bool LeavesNobody(RoomState state, AffiliationProposed proposal, Caller caller) =>
        !caller.IsAdministrator()
        && proposal.Role == AffiliationRole.FocalPoint
        && AffiliationRoll.Of(state).StateOf(Affiliation) == AffiliationState.Current
        && OrganizationRoll.Of(state).Find(proposal.Organization)!.FocalPoints is [var last]
        && last == proposal.Person;
}

public sealed record AffiliationEnded(
    long Affiliation,
    long Organization,
    int Person,
    AffiliationRole Role,
    string? Event = null,
    string? Reason = null
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var roll = AffiliationRoll.Of(state).Without(Affiliation);
        var wasCurrent = roll.StateOf(Affiliation) == AffiliationState.Current;
        var next = state.With(roll with { Over = roll.Over.Add(Affiliation) });
        if (!wasCurrent)
        {
            return next;
        }
        next = Event is null ? next : AffiliationRoll.Of(next).Seat(next, Event, Organization, Person, on: false);
        return OrganizationRoll.ChangeFocalPoint(next, Organization, Role, Person, on: false);
    }
}
