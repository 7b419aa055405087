using System.Text.Json.Serialization;
using CsoNet.Collab.Geography;

namespace CsoNet.Collab.Consultations;

/// <summary>What became of somebody's wish to speak.</summary>
public enum RequestState
{
    Queued,
    Called,
    Speaking,
    Delivered,
    Withdrawn,
    Absent,
    NotReached,
    Declined,
}

/// <summary>In the order of protocol.</summary>
public enum SpeakerCategory
{
    State,
    Entity,
    CivilSociety,
    Other,
}

/// <summary>
/// Somebody who wants to speak, named by the number of the entry that says so. Region, kind and category are those of the moment of asking, so that the order
/// can be computed from the record alone. <see cref="Since"/> is the entry from which they wait; it moves when they are put back on the list.
/// </summary>
public sealed record FloorRequest(long Number, int By, long Item, long Since)
{
    public RequestState State { get; init; }

    /// <summary>A right of reply: it comes after the list.</summary>
    public bool Reply { get; init; }

    /// <summary>For several organizations together.</summary>
    public bool Joint { get; init; }
    public VotingGroup? Region { get; init; }
    public string? Kind { get; init; }
    public SpeakerCategory Category { get; init; }
    public string? Lang { get; init; }

    /// <summary>Somebody in the hall, whom the list officer has written down: their name stands here and not among the participants.</summary>
    public string? Name { get; init; }
    public string? Organization { get; init; }

    /// <summary>How many who came later were called before.</summary>
    public int Overtaken { get; init; }
    public bool Requeued { get; init; }

    /// <summary>The entry by which the chair has moved it, before which other request (none: to the end), and why.</summary>
    public long? Moved { get; init; }
    public long? Before { get; init; }
    public string? Reason { get; init; }

    /// <summary>The entry that holds the prepared text.</summary>
    public long? Prepared { get; init; }

    /// <summary>The entry by which they began to speak, and how long they spoke, in milliseconds.</summary>
    public long? Started { get; init; }
    public long Used { get; init; }
    public bool Cut { get; init; }

    /// <summary>When it was settled that they were not reached.</summary>
    public long Ended { get; init; }

    /// <summary>Not reached, and handed in afterwards.</summary>
    public bool Written { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is RequestState.Queued or RequestState.Called or RequestState.Speaking;

    /// <summary>Off the list: where it was moved to is of no more account.</summary>
    public FloorRequest Settled(RequestState state) => this with { State = state, Moved = null, Before = null };
}
