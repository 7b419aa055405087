using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Where affiliations stand. They are named by the entry that proposed them, and that entry says whose they are; here is only which were approved and which are over.
/// </summary>
/// <param name="Seats">By event and organization; the number 0 is for all organizations that have no line of their own.</param>
public sealed record AffiliationRoll(NumberSet Approved, NumberSet Over, ImmutableSortedDictionary<string, Seats> Seats) : IRoomPart
{
    public static string Name => "affiliations";

    public static readonly AffiliationRoll None = new(
        NumberSet.Empty,
        NumberSet.Empty,
        ImmutableSortedDictionary.Create<string, Seats>(StringComparer.Ordinal)
    );

    public static AffiliationRoll Of(RoomState state) => state.Part<AffiliationRoll>() ?? None;

    public AffiliationState StateOf(long affiliation) =>
        (Approved.Contains(affiliation), Over.Contains(affiliation)) switch
        {
            (false, false) => AffiliationState.Proposed,
            (true, false) => AffiliationState.Current,
            (false, true) => AffiliationState.Declined,
            (true, true) => AffiliationState.Ended,
        };

    /// <summary>The seats of that organization at that event: its own line, else that for all.</summary>
    public Seats SeatsOf(string room, long organization)
    {
        var own = Seats.GetValueOrDefault(Key(room, organization)) ?? House.Seats.Unlimited;
        return own.Limit is null ? own with { Limit = Seats.GetValueOrDefault(Key(room, 0))?.Limit } : own;
    }

    /// <summary>The events for which somebody has said how many seats that organization has.</summary>
    public IEnumerable<(string Event, Seats Seats)> EventsOf(long organization) =>
        Seats
            .Keys.Select(key => key.Split(' '))
            .Where(key => key[1] == "0" || key[1] == organization.ToString(CultureInfo.InvariantCulture))
            .Select(key => key[0])
            .Distinct()
            .Select(room => (room, SeatsOf(room, organization)));

    /// <summary>What was said about seats: of an organization, or (null) of all that have no number of their own.</summary>
    public IEnumerable<(string Event, long? Organization, Seats Seats)> Allotments() =>
        Seats
            .Select(one => (Key: one.Key.Split(' '), one.Value))
            .Select(one => (one.Key[0], long.Parse(one.Key[1], CultureInfo.InvariantCulture), one.Value))
            .Select(one => (one.Item1, one.Item2 == 0 ? (long?)null : one.Item2, one.Value));

    public RoomState Allot(RoomState state, string room, long organization, int? seats) =>
        state.With(this with { Seats = Seats.SetItem(Key(room, organization), Own(room, organization) with { Limit = seats }) });

    /// <summary>By which events and organizations somebody waits for a seat.</summary>
    public IEnumerable<(string Event, long Organization)> Lines() =>
        Seats
            .Where(one => !one.Value.Line.IsEmpty)
            .Select(one => one.Key.Split(' '))
            .Select(key => (key[0], long.Parse(key[1], CultureInfo.InvariantCulture)));

    public RoomState Seat(RoomState state, string room, long organization, int person, bool on)
    {
        var own = Own(room, organization);
        var people = on ? own.People.Add(person) : own.People.Remove(person);
        return state.With(this with { Seats = Seats.SetItem(Key(room, organization), own with { People = people }) });
    }

    public RoomState Queue(RoomState state, string room, long organization, Waitlisted one) =>
        Own(room, organization) is var own
            ? state.With(this with { Seats = Seats.SetItem(Key(room, organization), own with { Line = own.Line.Add(one) }) })
            : state;

    /// <summary>Out of the line, where they stand in one.</summary>
    public AffiliationRoll Without(long affiliation) =>
        Seats.FirstOrDefault(one => one.Value.PlaceOf(affiliation) > 0) is { Key: { } key, Value: { } own }
            ? this with
            {
                Seats = Seats.SetItem(key, own.Without(affiliation)),
            }
            : this;

    private Seats Own(string room, long organization) => Seats.GetValueOrDefault(Key(room, organization)) ?? House.Seats.Unlimited;

    private static string Key(string room, long organization) => $"{room} {organization}";
}
