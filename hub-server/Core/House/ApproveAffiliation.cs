using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// A focal point says: yes, they belong to us; and, where they may, speak for us. At an event no more are approved than the organization has seats:
/// the record decides one after the other, so twenty at once for three seats are three. Where all seats are taken and the focal point says so
/// (<paramref name="OrWait"/>), they wait in line and get the next one that is free.
/// </summary>
public sealed record ApproveAffiliation(long Affiliation, bool MayRepresent = false, bool OrWait = false) : Command
{
    public override long? Target => Affiliation;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Proposal.Refuses(state, target, AffiliationState.Proposed, caller) is { } refusal ? refusal : Approve(state, Proposal.Of(target)!);

    private Decision Approve(RoomState state, AffiliationProposed proposal)
    {
        var (organization, person, role, room) = proposal;
        if (room is not null && AffiliationRoll.Of(state).SeatsOf(room, organization) is var seats)
        {
            if (seats.People.Contains(person))
            {
                return new Refusal("nothing.changed", "They have a seat already.");
            }
            if (seats.IsFull)
            {
                return !OrWait ? new Refusal("seats.taken", $"All {seats.Limit} seats of the organization at this event are taken.")
                    : seats.Line.Exists(one => one.Person == person) ? new Refusal("nothing.changed", "They wait for a seat already.")
                    : new AffiliationWaitlisted(Affiliation, organization, person, room, MayRepresent);
            }
        }
        return new AffiliationApproved(Affiliation, organization, person, role, room, MayRepresent || role == AffiliationRole.FocalPoint);
    }
}

public sealed record AffiliationApproved(
    long Affiliation,
    long Organization,
    int Person,
    AffiliationRole Role,
    string? Event = null,
    bool MayRepresent = false
) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var roll = AffiliationRoll.Of(state).Without(Affiliation);
        var next = state.With(roll with { Approved = roll.Approved.Add(Affiliation) });
        next = Event is null ? next : AffiliationRoll.Of(next).Seat(next, Event, Organization, Person, on: true);
        return OrganizationRoll.ChangeFocalPoint(next, Organization, Role, Person, on: true);
    }
}

/// <param name="Affiliation">The entry that proposed it.</param>
/// <param name="Organization">Its number.</param>
/// <param name="Person">A participant number of the house.</param>
/// <param name="Event">The event at which all seats are taken.</param>
/// <param name="MayRepresent">They may speak for the organization once they have a seat.</param>
public sealed record AffiliationWaitlisted(long Affiliation, long Organization, int Person, string Event, bool MayRepresent = false) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        AffiliationRoll.Of(state).Queue(state, Event, Organization, new Waitlisted(Affiliation, Person, MayRepresent));
}
