using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// A recommendation on its way at one office, as its own record tells it. Texts stand in the entries; here is what the rules need.
/// </summary>
public sealed record Recommendation : IRoomPart
{
    public const int MostContests = 2;
    public const int MostReferrals = 3;
    public const int MostClarifications = 3;

    public static string Name => "recommendation";

    /// <summary>Before it was received: no office, no sponsor, nothing that anybody may do.</summary>
    public static readonly Recommendation None = new();

    /// <summary>The room in which it was written, and its number there.</summary>
    public string Origin { get; init; } = "";
    public long Draft { get; init; }
    public Placard? Office { get; init; }
    public ImmutableSortedDictionary<string, Placard> Sponsors { get; init; } = Recommendations.Draft.NoSponsors;
    public TagSet<string> Themes { get; init; } = [];
    public TagSet<string> Goals { get; init; } = [];
    public Terms Terms { get; init; } = Terms.Usual;

    /// <summary>Whoever submitted it, by their number on this record; they may close it.</summary>
    public int Convener { get; init; }

    /// <summary>When it was submitted, milliseconds.</summary>
    public long Received { get; init; }
    public RecommendationState State { get; init; }
    public Clocks Clocks { get; init; } = Clocks.None;

    /// <summary>What was left of the office's time when it asked back, milliseconds.</summary>
    public long Left { get; init; }
    public Disposition? Disposition { get; init; }

    /// <summary>The entry with the answer that holds now, and how many there have been.</summary>
    public long Answer { get; init; }
    public int Answers { get; init; }
    public int Contests { get; init; }
    public int Referrals { get; init; }
    public int Clarifications { get; init; }
    public bool Escalated { get; init; }

    /// <summary>Who says that it is reflected in policy, and whether the other side has confirmed it.</summary>
    public Side? EvidenceBy { get; init; }
    public bool Confirmed { get; init; }
    public ImmutableSortedDictionary<string, Rating> Ratings { get; init; } =
        ImmutableSortedDictionary.Create<string, Rating>(StringComparer.Ordinal);

    public static Recommendation Of(RoomState state) => state.Part<Recommendation>() ?? None;

    internal static RoomState Change(RoomState state, Func<Recommendation, Recommendation> change) =>
        state.Part<Recommendation>() is { } before ? state.With(change(before)) : state;

    /// <summary>The same with a change that also sets clocks.</summary>
    internal static RoomState Change(RoomState state, ISetsClocks happened, long entry, Func<Recommendation, Recommendation> change) =>
        Change(state, before => change(before) is var after ? after with { Clocks = after.Clocks.Set(happened, entry) } : before);

    public bool IsOver => State is RecommendationState.Closed or RecommendationState.Withdrawn;

    /// <summary>Null where it stands in one of these states, else why not.</summary>
    internal Refusal? RefusesUnless(params ReadOnlySpan<RecommendationState> states) =>
        states.Contains(State) ? null : new Refusal("recommendation.state", $"That is not done while a recommendation is {State}.");

    internal Recommendation Close() => this with { State = RecommendationState.Closed, Clocks = Clocks.None };
}
