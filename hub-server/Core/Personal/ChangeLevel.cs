using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>How much of a room its reader wants to be told.</summary>
public sealed record ChangeLevel(string Room, RoomLevel Level) : Remark(Room)
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var levels = Levels.Of(state);
        return !RoomName.IsValid(Room) ? new Refusal("command.malformed", "That is no name of a room.")
            : levels.OfRoom(Room) == Level ? new Refusal("nothing.changed", "It is so already.")
            : Level != default && RefusesToKeep() is { } closed ? closed
            : Level != default && levels.Rooms.Count >= Levels.MostRooms && !levels.Rooms.ContainsKey(Room)
                ? new Refusal("level.tooMany", $"At most {Levels.MostRooms} rooms are set apart.")
            : new LevelChanged(Room, Level);
    }
}

public sealed record LevelChanged(string Room, RoomLevel Level) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state.With(Levels.Of(state).With(Room, Level));
}
