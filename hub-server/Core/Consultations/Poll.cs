using System.Collections.Immutable;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>How a vote is taken.</summary>
public enum PollForm
{
    /// <summary>A quick look round: what each one chose only the podium sees, everybody the sums.</summary>
    ShowOfHands,

    /// <summary>Everybody sees who chose what.</summary>
    Named,

    /// <summary>Nobody ever sees who chose what. The ballots lie sealed outside of every record until they are counted.</summary>
    Secret,
}

public enum PollState
{
    Open,

    /// <summary>No more ballots are taken; the sealed ones are being counted.</summary>
    Counting,
    Closed,
    Cancelled,
}

/// <summary>A poll, named by the number of the entry that opened it. <paramref name="Options"/> is how many there are; their words stand in the entry.</summary>
public sealed record Poll(long Number, PollForm Form, bool OfOrganizations, int Options, int Most, int? Quorum = null)
{
    public PollState State { get; init; }

    /// <summary>The last ballot of each voice; empty where the ballot is secret.</summary>
    public ImmutableSortedDictionary<string, Few<int>> Ballots { get; init; } = NoBallots;

    /// <summary>Voices for each option, once it is closed.</summary>
    public Few<int>? Tally { get; init; }
    public int Voters { get; init; }

    public static readonly ImmutableSortedDictionary<string, Few<int>> NoBallots = ImmutableSortedDictionary.Create<string, Few<int>>(
        StringComparer.Ordinal
    );

    /// <summary>So many voices for each option. Anybody who has the ballots comes to the same.</summary>
    public static Few<int> Count(IEnumerable<Few<int>> ballots, int options)
    {
        var tally = new int[options];
        foreach (var choice in ballots.SelectMany(ballot => ballot.Distinct()).Where(choice => choice >= 0 && choice < options))
        {
            tally[choice]++;
        }
        return [.. tally];
    }

    /// <summary>Null where the ballot is one that can be given here.</summary>
    public Refusal? RefusesBallot(Few<int> choices) =>
        choices.Count <= Most && choices.Distinct().Count() == choices.Count && choices.All(choice => choice >= 0 && choice < Options)
            ? null
            : new Refusal("ballot.wrong", $"A ballot names at most {Most} of the options, each once.");
}

/// <summary>The polls of a session.</summary>
public sealed record Polls(ImmutableSortedDictionary<long, Poll> All) : IRoomPart
{
    public const int Most = 200;

    public static string Name => "polls";

    public static readonly Polls None = new(ImmutableSortedDictionary<long, Poll>.Empty);

    public static Polls Of(RoomState state) => state.Part<Polls>() ?? None;

    public static (Poll? Poll, Refusal? Refusal) Find(RoomState state, long number, params ReadOnlySpan<PollState> states) =>
        Of(state).All.GetValueOrDefault(number) is not { } poll ? (null, new Refusal("poll.unknown", "There is no such poll here."))
        : states.Contains(poll.State) ? (poll, null)
        : (null, new Refusal("poll.state", $"The poll is {poll.State}."));

    public static RoomState Change(RoomState state, long number, Func<Poll, Poll> change) =>
        state.Part<Polls>() is { } polls && polls.All.TryGetValue(number, out var before)
            ? state.With(new Polls(polls.All.SetItem(number, change(before))))
            : state;

    public static RoomState Add(RoomState state, Poll poll) =>
        state.Part<Polls>() is { } polls ? state.With(new Polls(polls.All.SetItem(poll.Number, poll))) : state;
}
