using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Somebody is about to see or do what only few may: who, what, about what, and why. It is written before anything is shown, by the system, so that nobody
/// can leave it out. <paramref name="Person"/> is a number of the house.
/// </summary>
public sealed record NotePrivilege(int Person, string What, string? About = null, string? Why = null) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        !Privileges.All.Contains(What) ? new Refusal("command.malformed", $"{What} is no privilege that is noted.")
        : Authority.AsksReason(Why, needed: Privileges.AskWhy.Contains(What)) is { } refusal ? refusal
        : new PrivilegeNoted(Person, What, About, string.IsNullOrWhiteSpace(Why) ? null : Why.Trim());
}

public sealed record PrivilegeNoted(int Person, string What, string? About = null, string? Why = null) : Event;
