using System.Text.Json.Serialization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>
/// What somebody notes for themselves about a room. It is noted of rooms that they may see, and of no room in which people are protected: nowhere else does it stand beside
/// a person that they take part there.
/// </summary>
public abstract record Remark(string Room) : Command
{
    /// <summary>How people are known in that room; null: there is none for the sender. The hub looks; a client does not say so.</summary>
    [JsonIgnore]
    public IdentityPolicy? Identity { get; init; }

    /// <summary>Of a room that is lost to them they may still let go.</summary>
    protected Refusal? RefusesToKeep() =>
        Identity switch
        {
            null => new Refusal("room.unknown", "There is no such room, or you may not see it."),
            IdentityPolicy.RealName => null,
            _ => new Refusal("room.protected", "Of a room in which people are protected nothing is noted beside your name."),
        };
}

/// <summary>Looks at the room that somebody notes something about, in their name.</summary>
/// <param name="desk">Asked for when it is needed: the desk itself asks here.</param>
public sealed class RemarkLookup(Func<RoomDesk> desk) : ILookup
{
    public async ValueTask<Command> AddAsync(Person? person, string room, Command command) =>
        command is Remark remark && RoomName.IsValid(remark.Room) && await desk().OpenAsync(person, remark.Room) is { } sighting
            ? remark with
            {
                Identity = sighting.State.Identity,
            }
            : command;
}
