using System.Collections.Immutable;

namespace CsoNet.Collab.House;

/// <summary>The seats of one organization at one event: how many there are, who has them, and who waits for one, the first in line first.</summary>
public sealed record Seats(int? Limit, ImmutableSortedSet<int> People)
{
    public static readonly Seats Unlimited = new(null, []);

    public ImmutableList<Waitlisted> Line { get; init; } = [];

    public bool IsFull => People.Count >= (Limit ?? int.MaxValue);

    /// <summary>Who has a seat meanwhile by another proposal is passed over.</summary>
    public Waitlisted? NextInLine => Line.Find(one => !People.Contains(one.Person));

    /// <summary>1 for the first in line; 0 for whoever does not wait.</summary>
    public int PlaceOf(long affiliation) => Line.FindIndex(one => one.Affiliation == affiliation) + 1;

    public Seats Without(long affiliation) => this with { Line = Line.RemoveAll(one => one.Affiliation == affiliation) };
}

/// <summary>A focal point has said yes, and there was no seat.</summary>
public sealed record Waitlisted(long Affiliation, int Person, bool MayRepresent);
