using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>
/// A clock closes a round, when its time of grace is over. <paramref name="Closes"/> is the time that the round had when the clock was set: where it was extended meanwhile,
/// this does nothing.
/// </summary>
public sealed record CloseRound(int Round, long Closes) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (round, refusal) = Programme.Of(state).Find(Round, RoundState.Open);
        return round is null ? refusal!
            : round.Closes != Closes ? new Refusal("nothing.changed", "The round was extended.")
            : new RoundClosed(Round);
    }
}

public sealed record RoundClosed(int Round) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme.With(Round, RoundState.Closed));
}
