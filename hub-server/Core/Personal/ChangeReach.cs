using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Who may ask somebody to talk with them.</summary>
public enum Askers
{
    /// <summary>Whoever shares a room with them. This is as usual.</summary>
    Everybody,

    /// <summary>Their own organization, and those who run a room that they are in.</summary>
    Own,
    Nobody,
}

/// <summary>
/// The owner says who may ask them to talk. With <paramref name="OwnState"/>, whoever is of civil society lets delegates of their own State ask them, and asks them. It lies in their record and not with
/// what they have chosen for their screens: no device that was off for a month puts it back.
/// </summary>
public sealed record ChangeReach(Askers Requests, bool OwnState) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var all = Correspondence.Of(state);
        return !Enum.IsDefined(Requests) ? new Refusal("command.malformed", "There is no such choice.")
            : all.Requests == Requests && all.OwnState == OwnState ? new Refusal("nothing.changed", "It is so already.")
            : new ReachChanged(Requests, OwnState);
    }
}

public sealed record ReachChanged(Askers Requests, bool OwnState) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        state.With(Correspondence.Of(state) with { Requests = Requests, OwnState = OwnState });
}
