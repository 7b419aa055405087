using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>The owner has done with a request: they have come in, or do not want to. Which of the two this record does not say, and who has asked is told nothing.</summary>
public sealed record SettleApproach(string Room) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Correspondence.Of(state).Waiting.ContainsKey(Room)
            ? new ApproachSettled(Room)
            : new Refusal("request.unknown", "There is no such request.");
}

public sealed record ApproachSettled(string Room) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Correspondence.Of(state);
        return state.With(all with { Waiting = all.Waiting.Remove(Room) });
    }
}
