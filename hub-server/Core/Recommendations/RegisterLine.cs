using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Recommendations;

/// <summary>Something that was owed by a day. <paramref name="Late"/>: the day passed before it was done, or it is not done yet and the day has passed.</summary>
public sealed record Owed(long By, long? Done = null, bool Late = false)
{
    /// <summary>It is decided whether it came in time: it was done, or can no longer be.</summary>
    [JsonIgnore]
    public bool IsKnown => Done is not null || Late;

    internal Owed DoneAt(long at) => this with { Done = at, Late = Late || at > By };
}

/// <summary>
/// What the register shows of a recommendation at one office, as of entry <see cref="Seq"/> of its record <see cref="Id"/>, by which it is cited for ever. Texts are not in it; they
/// stand on the record.
/// </summary>
public sealed record RegisterLine
{
    public required string Id { get; init; }
    public required long Seq { get; init; }
    public required string Title { get; init; }

    /// <summary>The room in which it was written, and its number there. Who may not know of the room is not told.</summary>
    public required string Origin { get; init; }
    public required long Draft { get; init; }

    /// <summary>The office that is asked now; another one than at first where it was referred.</summary>
    public required Placard Office { get; init; }
    public Few<Placard> Sponsors { get; init; } = [];
    public TagSet<string> Themes { get; init; } = [];
    public TagSet<string> Goals { get; init; } = [];

    /// <summary>Only those concerned see it: it is in no public register.</summary>
    public bool Confidential { get; init; }
    public RecommendationState State { get; init; }
    public Disposition? Disposition { get; init; }
    public NotTakenUpReason? Reason { get; init; }
    public bool Overdue { get; init; }
    public bool Escalated { get; init; }

    /// <summary>The public holidays of the office's country are not known: only the days of the week were counted.</summary>
    public bool HolidaysUnknown { get; init; }

    /// <summary>When it was submitted, and when something last happened to it, milliseconds like all times here.</summary>
    public required long Submitted { get; init; }
    public long Changed { get; init; }
    public Owed? Acknowledgement { get; init; }

    /// <summary>The first answer.</summary>
    public Owed? Answer { get; init; }

    /// <summary>How long the office's clock stood meanwhile, because the sponsors had the word.</summary>
    public long Stood { get; init; }
    public long? StandsSince { get; init; }

    /// <summary>What the office owes next, or for longest, and by when.</summary>
    public AnswerClock? Owes { get; init; }
    public long? Due { get; init; }

    /// <summary>Until when the sponsors may clarify, or contest.</summary>
    public long? SponsorsUntil { get; init; }

    /// <summary>There are reasons, or a next step, with the answer.</summary>
    public bool Reasoned { get; init; }
    public int Answers { get; init; }
    public int Contests { get; init; }

    /// <summary>How often the office asked back, how often it was answered in time, and how often nobody answered.</summary>
    public int AskedBack { get; init; }
    public int Clarified { get; init; }
    public int Unclarified { get; init; }

    /// <summary>It is reflected in policy, and the other side has confirmed that it is.</summary>
    public bool Reflected { get; init; }
    public bool Confirmed { get; init; }
    public ImmutableSortedDictionary<string, Rating> Ratings { get; init; } = NoRatings;

    public static readonly ImmutableSortedDictionary<string, Rating> NoRatings = ImmutableSortedDictionary.Create<string, Rating>(
        StringComparer.Ordinal
    );

    public bool IsOver => State is RecommendationState.Closed or RecommendationState.Withdrawn;

    /// <summary>How many days the office took for its first answer; those in which its clock stood are not counted.</summary>
    public double? DaysToAnswer => Answer?.Done is { } done ? Math.Max(0, done - Submitted - Stood) / (double)Clocks.Day : null;

    /// <summary>Its place in the register, where the newest comes first.</summary>
    public string Order => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Submitted:D15}/{Id}");
}
