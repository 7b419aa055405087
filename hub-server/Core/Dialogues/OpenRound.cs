using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Dialogues;

/// <summary>A clock opens a round. <paramref name="Opens"/> is the time that the clock was set to: where it was set anew meanwhile, this does nothing.</summary>
public sealed record OpenRound(int Round, long Opens) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var (round, refusal) = Programme.Of(state).Find(Round, RoundState.Pending);
        return round is null ? refusal!
            : round.Opens != Opens ? new Refusal("nothing.changed", "The round opens at another time.")
            : new RoundOpened(Round);
    }
}

public sealed record RoundOpened(int Round) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        Programme.Change(state, programme => programme.With(Round, RoundState.Open));
}
