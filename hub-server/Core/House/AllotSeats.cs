using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>How many delegates an organization may send to an event; for all organizations that have no number of their own where none is named. Null: no limit.</summary>
public sealed record AllotSeats(string Event, long? Organization = null, int? Seats = null) : Command
{
    public const int Most = 1000;

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Organization is { } number && OrganizationRoll.Of(state).Find(number) is null ? Authority.NoOrganization
        : !RoomName.IsValid(Event) ? new Refusal("organization.wrong", "event: An event is named by its room.")
        : Seats is < 0 or > Most ? new Refusal("organization.wrong", $"seats: There are 0 to {Most} seats.")
        : new SeatsAllotted(Event, Organization, Seats);
}

public sealed record SeatsAllotted(string Event, long? Organization = null, int? Seats = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => AffiliationRoll.Of(state).Allot(state, Event, Organization ?? 0, Seats);
}
