using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Whoever waits longest for a seat of their organization at an event gets it when one is free. The system alone does this, after somebody has withdrawn or more seats were
/// allotted; it gives one seat, and is told again for as long as there are more.
/// </summary>
public sealed record FillSeats : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var roll = AffiliationRoll.Of(state);
        foreach (var (room, organization) in roll.Lines())
        {
            var seats = roll.SeatsOf(room, organization);
            if (!seats.IsFull && Speaks(state, organization) && seats.NextInLine is var (affiliation, person, mayRepresent))
            {
                return new AffiliationApproved(affiliation, organization, person, AffiliationRole.Delegate, room, mayRepresent);
            }
        }
        return new Refusal("nothing.changed", "Nobody waits, or no seat is free.");
    }

    private static bool Speaks(RoomState state, long organization) =>
        OrganizationRoll.Of(state).Find(organization)?.Verification.IsSilenced() == false;
}
