using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Search;

/// <summary>What was found, as its reader may see it now.</summary>
/// <param name="By">Participant number, null where this audience may not know, or nobody said it.</param>
public sealed record Hit(
    Sighting Room,
    PassageKey Key,
    long At,
    Excerpt Excerpt,
    int? By = null,
    SpeakingCapacity As = default,
    long? Topic = null,
    string? Lang = null
)
{
    /// <summary>As what the message is marked, and how its author may be reached besides.</summary>
    public PostMark? Mark { get; init; }
    public string? Email { get; init; }

    /// <summary>What has become of a question.</summary>
    public QuestionState? State { get; init; }
}

/// <summary>One page of hits.</summary>
/// <param name="Count">How many there are in all; <see cref="SearchReading.Most"/> means that or more.</param>
/// <param name="Next">Where the next page goes on; null at the end.</param>
/// <param name="BySound">Nothing is written as it was asked for: these are names that sound like it.</param>
/// <param name="IsBehind">Some of what was said last may be missing.</param>
public sealed record SearchAnswer(IReadOnlyList<Hit> Hits, int Count, Rank? Next = null, bool BySound = false, bool IsBehind = false)
{
    public static readonly SearchAnswer Nothing = new([], 0);
}
