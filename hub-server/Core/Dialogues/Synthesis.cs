using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// One point of a synthesis while it is being written. <paramref name="Number"/> is the entry that began it; <paramref name="Words"/> is the entry that holds its present text, which is not in the
/// state. <paramref name="Question"/> is the guiding question that it belongs to, by its place; without one it concerns the whole dialogue.
/// </summary>
public sealed record SynthesisPoint(long Number, long Words, int? Question = null)
{
    public const int MostSources = 100;
    public const int MostWords = 200;

    /// <summary>The contributions that it rests on, by their numbers.</summary>
    public ImmutableSortedDictionary<long, Cited> Sources { get; init; } = ImmutableSortedDictionary<long, Cited>.Empty;

    /// <summary>As they are handed out.</summary>
    public Few<PublishedSource> Published() =>
        [.. Sources.Select(one => new PublishedSource(one.Key, one.Value.From, one.Value.Length, one.Value.Words, one.Value.Dissents))];
}

/// <summary>
/// A contribution that a point rests on. A quotation is <paramref name="Length"/> UTF-16 units from <paramref name="From"/> on of the text that entry <paramref name="Words"/> holds: an edit, or, where it
/// is absent, the message itself. <paramref name="Dissents"/>: whoever said it sees the matter differently; the point keeps that beside itself.
/// </summary>
public sealed record Cited(int? From = null, int? Length = null, long? Words = null, bool? Dissents = null);

/// <summary>
/// The synthesis was handed out by entry <paramref name="Entry"/>: to be checked by those who contributed until <paramref name="Until"/> (milliseconds), or as a final version, which has a number.
/// </summary>
public sealed record Publication(long Entry, long At, long? Until = null, int? Version = null)
{
    /// <summary>The numbers of its points: what is remarked on is what was handed out, not what is being written.</summary>
    public Numbers? Points { get; init; }
}

/// <summary>What somebody remarked while the synthesis was being checked, and the entry that answers it; <paramref name="Taken"/>: the text was changed for it.</summary>
public sealed record AccuracyRemark(long Number, int By, long? Point = null, long? Answer = null, bool Taken = false);

/// <summary>How many remarks were made in the check, and for how many the text was changed.</summary>
public sealed record RemarksHeard(int Made, int Taken);

/// <summary>The synthesis of a dialogue: the points as they are written now, what was set aside and by which entry (it has the reason), and what was handed out so far.</summary>
public sealed record Synthesis(
    ImmutableSortedDictionary<long, SynthesisPoint> Points,
    ImmutableSortedDictionary<long, long> Aside,
    ImmutableSortedDictionary<long, AccuracyRemark> Remarks,
    Few<Publication> Publications
) : IRoomPart
{
    public const int MostPoints = 60;
    public const int MostSources = 2_000;
    public const int MostAside = 10_000;
    public const int MostReasons = 300;
    public const int MostRemarks = 500;
    public const int MostRemarksOfOne = 20;
    public const int MostPublications = 50;

    /// <summary>How long those who contributed may say that they were not understood.</summary>
    public static readonly TimeSpan Check = TimeSpan.FromDays(5);

    public static string Name => "synthesis";

    public static readonly Synthesis None = new(
        ImmutableSortedDictionary<long, SynthesisPoint>.Empty,
        ImmutableSortedDictionary<long, long>.Empty,
        ImmutableSortedDictionary<long, AccuracyRemark>.Empty,
        []
    );

    /// <summary>The last one that was handed out for a check.</summary>
    public Publication? Proposed => Publications.LastOrDefault(one => one.Until is not null);

    /// <summary>What was handed out last.</summary>
    public Publication? Last => Publications.Count > 0 ? Publications[^1] : null;

    /// <summary>The last final version.</summary>
    public Publication? Final => Publications.LastOrDefault(one => one.Version is not null);

    public bool IsInCheck(DateTimeOffset now) => Last is { Until: { } until } && now.ToUnixTimeMilliseconds() < until;

    /// <summary>Question by question, those of the whole dialogue last: so they are counted, from 1 on.</summary>
    public IEnumerable<SynthesisPoint> InOrder =>
        Points.Values.OrderBy(point => point.Question ?? int.MaxValue).ThenBy(point => point.Number);

    /// <summary>The numbers of all contributions that some point rests on.</summary>
    public HashSet<long> Cited => [.. Points.Values.SelectMany(point => point.Sources.Keys)];

    /// <summary>How many remarks there were, and for how many the text was changed.</summary>
    public RemarksHeard Heard => new(Remarks.Count, Remarks.Values.Count(remark => remark.Taken));

    public static Synthesis Of(RoomState state) => state.Part<Synthesis>() ?? None;

    public static RoomState Change(RoomState state, Func<Synthesis, Synthesis> change) => state.With(change(Of(state)));

    public static RoomState Change(RoomState state, long point, Func<SynthesisPoint, SynthesisPoint> change) =>
        Change(
            state,
            synthesis =>
                synthesis.Points.TryGetValue(point, out var before)
                    ? synthesis with
                    {
                        Points = synthesis.Points.SetItem(point, change(before)),
                    }
                    : synthesis
        );
}
