using System.Security.Cryptography;
using System.Text.Json;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// The sealed ballots were opened and shuffled; here they are, bare, so that anybody can count them again. The system alone says so, once, under a derived id.
/// </summary>
public sealed record CountBallots(long Poll, Few<Few<int>> Ballots) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (poll, refusal) = Polls.Find(state, Poll, PollState.Counting);
        return poll is null ? refusal!
            : Ballots.Any(ballot => poll.RefusesBallot(ballot) is not null) ? new Refusal("ballot.wrong", "A ballot is none of this poll.")
            : new BallotsCounted(
                Poll,
                Consultations.Poll.Count(Ballots, poll.Options),
                Ballots.Count,
                Digest(Ballots),
                Ballots,
                poll.Quorum is { } quorum ? Ballots.Count >= quorum : null
            );
    }

    /// <summary>SHA-256 of the ballots as JSON, in the order in which they are written down.</summary>
    public static string Digest(Few<Few<int>> ballots) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ballots)));
}

public sealed record BallotsCounted(long Poll, Few<int> Tally, int Voters, string Digest, Few<Few<int>> Ballots, bool? QuorumMet = null)
    : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Polls.Change(state, Poll, poll => poll with { State = PollState.Closed, Tally = Tally, Voters = Voters });
}
