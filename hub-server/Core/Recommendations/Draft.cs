using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

public enum DraftState
{
    Open,

    /// <summary>It has become part of another one, which its sponsors sponsor too.</summary>
    Merged,
    Dropped,

    /// <summary>It went to its addressees; what becomes of it is on records of its own.</summary>
    Submitted,
}

/// <summary>
/// A recommendation that is being written in a room. <paramref name="Number"/> is the entry that began it, its name for ever; <paramref name="Words"/> is the entry that
/// holds its present text, which is not in the state.
/// </summary>
public sealed record Draft(long Number, int By, string Title, long Words)
{
    public const int MostSources = 200;
    public const int MostAddressees = 5;

    public DraftState State { get; init; }

    /// <summary>Offices that are to answer, in the order in which they were named.</summary>
    public Few<Placard> Addressees { get; init; } = [];
    public TagSet<string> Themes { get; init; } = [];
    public TagSet<string> Goals { get; init; } = [];

    /// <summary>What it rests on, by the number of a message, statement, question or poll of this room.</summary>
    public ImmutableSortedDictionary<long, Citation> Sources { get; init; } = ImmutableSortedDictionary<long, Citation>.Empty;

    /// <summary>Organizations that stand behind this text, one voice each, by their ids.</summary>
    public ImmutableSortedDictionary<string, Placard> Sponsors { get; init; } = NoSponsors;

    /// <summary>The one that it has become part of.</summary>
    public long? Into { get; init; }

    /// <summary>The entry that dropped it, with the reason.</summary>
    public long? Dropped { get; init; }

    /// <summary>What its records are named after: see <see cref="RoomName.OfRecommendation"/>.</summary>
    public string? Named { get; init; }

    /// <summary>The records on which its offices answer; none before it is submitted.</summary>
    public IEnumerable<string> Records =>
        Named is { } name ? Enumerable.Range(1, Addressees.Count).Select(office => RoomName.OfRecommendation(name, Number, office)) : [];

    public static readonly ImmutableSortedDictionary<string, Placard> NoSponsors = ImmutableSortedDictionary.Create<string, Placard>(
        StringComparer.Ordinal
    );
}

/// <summary>
/// A place on which a recommendation rests, said by participant <paramref name="By"/>. A quotation is <paramref name="Length"/> UTF-16 units from <paramref name="From"/> on of the text
/// that entry <paramref name="Words"/> holds: an edit of the message, or, where it is absent, the message itself.
/// </summary>
public sealed record Citation(int By, int? From = null, int? Length = null, long? Words = null);

/// <summary>The recommendations that are being written in a room, or were.</summary>
public sealed record Drafts(ImmutableSortedDictionary<long, Draft> All) : IRoomPart, IRestsOnMessages
{
    public const int Most = 500;

    public static string Name => "drafts";

    public static readonly Drafts None = new(ImmutableSortedDictionary<long, Draft>.Empty);

    private static readonly Refusal Unknown = new("recommendation.unknown", "There is no such recommendation here.");

    public IEnumerable<long> RestsOn() =>
        All.Values.Where(draft => draft.State != DraftState.Dropped).SelectMany(draft => draft.Sources.Keys);

    public static Drafts Of(RoomState state) => state.Part<Drafts>() ?? None;

    /// <summary>The draft, while it is open; or why not.</summary>
    public static (Draft? Draft, Refusal? Refusal) Open(RoomState state, long number) =>
        Of(state).All.GetValueOrDefault(number) is not { } draft ? (null, Unknown)
        : draft.State != DraftState.Open ? (null, new Refusal("recommendation.state", $"This draft is {Word(draft.State)}."))
        : (draft, null);

    public static RoomState Change(RoomState state, long number, Func<Draft, Draft> change) =>
        state.Part<Drafts>() is { } drafts && drafts.All.TryGetValue(number, out var before)
            ? state.With(new Drafts(drafts.All.SetItem(number, change(before))))
            : state;

    public static RoomState Add(RoomState state, Draft draft) =>
        state.Part<Drafts>() is { } drafts ? state.With(new Drafts(drafts.All.SetItem(draft.Number, draft))) : state;

    private static string Word(DraftState state) =>
        state switch
        {
            DraftState.Merged => "part of another one",
            DraftState.Dropped => "dropped",
            _ => "submitted",
        };
}
