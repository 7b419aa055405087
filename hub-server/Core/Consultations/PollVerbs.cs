using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What can be done and can happen with polls.</summary>
public static class PollVerbs
{
    public static readonly ImmutableArray<Verb> Verbs =
    [
        Verb.Of<OpenPoll>("poll.open"),
        Verb.Of<CastVote>("poll.vote"),
        Verb.Of<ClosePoll>("poll.close"),
        Verb.Of<CancelPoll>("poll.cancel"),
        Verb.Of<CountBallots>("poll.count") with
        {
            OfTheSystem = true,
            AlsoWhenClosed = true,
        },
    ];

    public static readonly ImmutableArray<Happening> Happenings =
    [
        Happening
            .Of<PollOpened>("poll.opened")
            .SeenByAll("question", "options", "form", "ofOrganizations", "most", "quorum", "closes", "lang"),
        Happening.Of<VoteCast>("poll.voted").SeenByAll("poll", "choices", "voice"),
        Happening.Of<HandRaised>("poll.handRaised").SeenByAll("poll").SeenBy(Audience.Podium, "choices", "voice"),
        Happening.Of<PollClosed>("poll.closed").SeenByAll("poll", "tally", "voters", "quorumMet"),
        Happening.Of<BallotsSealed>("poll.sealed").SeenByAll("poll"),
        Happening.Of<BallotsCounted>("poll.counted").SeenByAll("poll", "tally", "voters", "digest", "ballots", "quorumMet"),
        Happening.Of<PollCancelled>("poll.cancelled").SeenByAll("poll", "reason"),
    ];
}
