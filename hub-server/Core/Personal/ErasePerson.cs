using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>
/// The person is erased, and their record with them. The hub alone does this. From this entry on nothing is handed out or told, and the state is empty;
/// every entry is then blanked in the store. What is left are numbers, and a name that leads to nobody.
/// </summary>
public sealed record ErasePerson : Command
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now) => new PersonErased();
}

public sealed record PersonErased : Event
{
    public override RoomState Fold(RoomState state, Entry entry) =>
        (state with { Closed = true }).With(Notices.None).With(Levels.None).With(Bookmarks.None).With(Correspondence.None);
}
