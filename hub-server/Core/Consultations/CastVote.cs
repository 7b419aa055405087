using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// A ballot of a poll that is not secret; the last one of a voice counts. No choice at all is an abstention. Secret ballots never come this way: what is in a record stays there.
/// </summary>
public sealed record CastVote(long Poll, Few<int> Choices) : Command
{
    /// <summary>The last thing that is asked: whoever hears this may vote, but not this way.</summary>
    public static readonly Refusal Secret = new("ballot.secret", "The ballot is secret: it is given at the door for ballots.");

    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (poll, refusal) = Polls.Find(state, Poll, PollState.Open);
        return poll is null ? refusal!
            : poll.RefusesBallot(Choices) is { } wrong ? wrong
            : VoiceIn(poll, state, caller) is not { } voice
                ? new Refusal("right.missing", "Here organizations vote, by whoever may speak for them.")
            : poll.Form == PollForm.Secret ? Secret
            : poll.Ballots.TryGetValue(voice, out var before) && before.Equals(Choices)
                ? new Refusal("nothing.changed", "That is your ballot already.")
            : poll.Form == PollForm.Named ? new VoteCast(Poll, Choices, voice)
            : new HandRaised(Poll, Choices, voice);
    }

    /// <summary>Null where the caller has no voice in that poll.</summary>
    public static string? VoiceIn(Poll poll, RoomState state, Caller caller) =>
        poll.OfOrganizations ? Voice.OfOrganization(state, caller) : Voice.OfPerson(caller);
}

/// <summary>In a named vote everybody sees who chose what.</summary>
public sealed record VoteCast(long Poll, Few<int> Choices, string Voice) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Ballot.Put(state, Poll, Voice, Choices);
}

/// <summary>In a show of hands the podium sees who chose what.</summary>
public sealed record HandRaised(long Poll, Few<int> Choices, string Voice) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => Ballot.Put(state, Poll, Voice, Choices);
}

internal static class Ballot
{
    public static RoomState Put(RoomState state, long poll, string voice, Few<int> choices) =>
        Polls.Change(state, poll, before => before with { Ballots = before.Ballots.SetItem(voice, choices) });
}
