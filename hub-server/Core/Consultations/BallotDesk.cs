using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Where secret ballots are given. Who may, the rule of the open vote says: it lets everything pass but that the ballot is secret.</summary>
public sealed class BallotDesk(RoomDesk desk, Rules rules, SecretBallots ballots, TimeProvider time)
{
    private static readonly Refusal Unknown = new("room.unknown", "There is no such room.");
    private static readonly Refusal NotSecret = new("ballot.notSecret", "This vote is not secret: the ballot is a command of the room.");
    private static readonly Refusal Over = new("poll.state", "The poll is closed.");

    /// <summary>The receipt, or why there is none.</summary>
    public async Task<(string? Receipt, Refusal? Refusal)> CastAsync(
        Person person,
        string room,
        long poll,
        Few<int> choices,
        CancellationToken cancel = default
    )
    {
        if (await desk.OpenAsync(person, room) is not { } seen)
        {
            return (null, Unknown);
        }
        var decision = rules.Decide(
            seen.State,
            new CastVote(poll, choices) { Id = Guid.Empty },
            target: null,
            seen.Caller,
            time.GetUtcNow()
        );
        if (decision.Refusal is not { } refusal)
        {
            return (null, NotSecret);
        }
        if (refusal.Code != CastVote.Secret.Code)
        {
            return (null, refusal);
        }
        var voice = CastVote.VoiceIn(Polls.Of(seen.State).All[poll], seen.State, seen.Caller)!;
        return await ballots.CastAsync(seen.State.Room, poll, voice, choices, cancel) is { } receipt ? (receipt, null) : (null, Over);
    }

    /// <summary>The open secret votes in which a ballot of the reader's voice lies.</summary>
    public async Task<IReadOnlyList<long>> GivenAsync(Sighting room, CancellationToken cancel = default)
    {
        List<long> given = [];
        foreach (var poll in Polls.Of(room.State).All.Values.Where(poll => poll is { Form: PollForm.Secret, State: PollState.Open }))
        {
            if (
                CastVote.VoiceIn(poll, room.State, room.Caller) is { } voice
                && await ballots.HoldsAsync(room.State.Room, poll.Number, voice, cancel)
            )
            {
                given.Add(poll.Number);
            }
        }
        return given;
    }
}
