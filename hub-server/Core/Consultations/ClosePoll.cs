using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>No more ballots. Those of an open vote are counted at once; sealed ones are opened by a listener, which then says what came out.</summary>
public sealed record ClosePoll(long Poll) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (poll, refusal) = Polls.Find(state, Poll, PollState.Open);
        if (poll is null)
        {
            return refusal!;
        }
        if (poll.Form == PollForm.Secret)
        {
            return new BallotsSealed(Poll);
        }
        var voters = poll.Ballots.Count;
        return new PollClosed(
            Poll,
            Consultations.Poll.Count(poll.Ballots.Values, poll.Options),
            voters,
            poll.Quorum is { } quorum ? voters >= quorum : null
        );
    }
}

/// <summary><paramref name="QuorumMet"/> is absent where none was asked for.</summary>
public sealed record PollClosed(long Poll, Few<int> Tally, int Voters, bool? QuorumMet = null) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Polls.Change(state, Poll, poll => poll with { State = PollState.Closed, Tally = Tally, Voters = Voters });
}

/// <summary>The box is closed and will be opened.</summary>
public sealed record BallotsSealed(long Poll) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Polls.Change(state, Poll, poll => poll with { State = PollState.Counting });
}
