using CsoNet.Collab.People;

namespace CsoNet.Collab.Rooms;

/// <summary>A room from outside: that it is there, what it is for, and what became of one's own request to be let in.</summary>
public sealed record Door(RoomState State, Caller Caller)
{
    /// <summary>One's own; null for who has not asked.</summary>
    public JoinRequest? Request => State.Requests.GetValueOrDefault(Caller.Door);

    public bool MustAsk => Caller.Person is not null && Rights.MustAsk(State, Caller);
}
