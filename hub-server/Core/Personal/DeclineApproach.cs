using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>The owner does not want to talk with who has asked, or has come in and has done with the request. Only their own record says so; who has asked is told nothing.</summary>
public sealed record DeclineApproach(string Room) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Correspondence.Of(state).Waiting.ContainsKey(Room)
            ? new ApproachDeclined(Room)
            : new Refusal("request.unknown", "There is no such request.");
}

public sealed record ApproachDeclined(string Room) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var all = Correspondence.Of(state);
        return state.With(all with { Waiting = all.Waiting.Remove(Room) });
    }
}
