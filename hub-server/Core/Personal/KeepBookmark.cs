using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>Somebody keeps a message for later, or has done with it. That they do nobody else learns, its author neither.</summary>
public sealed record KeepBookmark(string Room, long Message, bool On) : Remark(Room)
{
    public override Decision Decide(RoomState state, Entry? target, Caller caller, DateTimeOffset now)
    {
        var bookmarks = Bookmarks.Of(state);
        return !RoomName.IsValid(Room) || Message < 1 ? new Refusal("command.malformed", "That is no name of a message.")
            : bookmarks.Find(Room, Message) is not null == On ? new Refusal("nothing.changed", "It is so already.")
            : On && RefusesToKeep() is { } closed ? closed
            : On && bookmarks.All.Count >= Bookmarks.Most
                ? new Refusal("bookmark.tooMany", $"At most {Bookmarks.Most} messages are kept: let go of some first.")
            : new BookmarkKept(Room, Message, On);
    }
}

public sealed record BookmarkKept(string Room, long Message, bool On) : Event
{
    public override RoomState Fold(RoomState state, Entry entry)
    {
        var others = Bookmarks.Of(state).Without(Room, Message);
        return state.With(On ? others.With(new Bookmark(Room, Message, entry.Seq)) : others);
    }
}
