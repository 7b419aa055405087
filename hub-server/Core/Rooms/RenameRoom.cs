using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

public sealed record RenameRoom(string Title) : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) =>
        Rooms.Title.Refuses(Title) is { } refusal ? refusal
        : Title == state.Title ? new Refusal("nothing.changed", "The room has this title already.")
        : new RoomRenamed(Title);
}

public sealed record RoomRenamed(string Title) : Event
{
    public override RoomState Fold(RoomState state, Entry entry) => state with { Title = Title };
}
