using System.Text.Json.Serialization;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// What somebody wants to happen in a room. A verb is one file: the command, its <see cref="Decide"/>, and the event it makes.
/// Equal commands serialize to equal bytes; that is how a retry is told from another command under the same id.
/// </summary>
public abstract record Command
{
    /// <summary>A random UUID made by the client: a retry carries the same one.</summary>
    public required Guid Id { get; init; }

    /// <summary>The number of the entry that this command is about, if it must be read before deciding.</summary>
    [JsonIgnore]
    public virtual long? Target => null;

    /// <summary>The kind of room that it opens; null for all that is done in a room that is there.</summary>
    [JsonIgnore]
    public virtual RoomKind? KindOpened => null;

    /// <summary>It is said at the door of the room, by somebody who is not in it: see <see cref="Caller.Door"/>.</summary>
    [JsonIgnore]
    public virtual bool IsAtTheDoor => false;

    /// <summary>It may be done in a room that its sender has put aside: they go, or take back what is theirs.</summary>
    [JsonIgnore]
    public virtual bool AlsoAside => false;

    /// <summary>The role by which it is judged where nobody has one yet; null: by the account.</summary>
    [JsonIgnore]
    public virtual RoomRole? LentRole => null;

    /// <summary>The text that may use markup, if the command carries one.</summary>
    [JsonIgnore]
    public virtual string? Markup => null;

    /// <summary>
    /// The rule, pure: no I/O, no clock of its own. Role and state of the room were checked before (<see cref="Rules"/>).
    /// <paramref name="target"/> is the entry named by <see cref="Target"/>; null where there is none.
    /// </summary>
    public abstract Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now);
}
