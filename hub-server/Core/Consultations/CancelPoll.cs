using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The poll is not gone on with, and nothing is counted.</summary>
public sealed record CancelPoll(long Poll, string Reason) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (poll, refusal) = Polls.Find(state, Poll, PollState.Open, PollState.Counting);
        return poll is null ? refusal!
            : Presidency.RefusesReason(Reason) is { } wrong ? wrong
            : new PollCancelled(Poll, Reason);
    }
}

public sealed record PollCancelled(long Poll, string Reason) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Polls.Change(state, Poll, poll => poll with { State = PollState.Cancelled, Ballots = Consultations.Poll.NoBallots });
}
