using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>What somebody's own voice has said: it is theirs to see, wherever else it is hidden.</summary>
public static class OwnVoice
{
    /// <summary>The questions that it is for.</summary>
    public static IReadOnlyList<long> For(RoomState state, Caller caller)
    {
        var voice = Voice.Of(state, caller);
        return [.. Questions.Of(state).All.Values.Where(question => question.Voices.Contains(voice)).Select(question => question.Number)];
    }

    /// <summary>Its ballots, by the number of the poll.</summary>
    public static IReadOnlyDictionary<long, Few<int>> In(RoomState state, Caller caller) =>
        Polls
            .Of(state)
            .All.Values.Select(poll => (poll, Voice: CastVote.VoiceIn(poll, state, caller)))
            .Where(one => one.Voice is not null && one.poll.Ballots.ContainsKey(one.Voice))
            .ToDictionary(one => one.poll.Number, one => one.poll.Ballots[one.Voice!]);
}
