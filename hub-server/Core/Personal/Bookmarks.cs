using System.Collections.Immutable;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>A message that somebody wants to find again: <paramref name="Kept"/> is the number of the entry that kept it.</summary>
public sealed record Bookmark(string Room, long Message, long Kept);

/// <summary>The messages that somebody keeps for later, in the order in which they were kept.</summary>
public sealed record Bookmarks(ImmutableSortedDictionary<long, Bookmark> All) : IRoomPart
{
    public const int Most = 1_000;

    public static string Name => "bookmarks";

    public static readonly Bookmarks None = new(ImmutableSortedDictionary<long, Bookmark>.Empty);

    public static Bookmarks Of(RoomState state) => state.Part<Bookmarks>() ?? None;

    public Bookmark? Find(string room, long message) => All.Values.FirstOrDefault(one => one.Room == room && one.Message == message);

    public Bookmarks With(Bookmark bookmark) => new(All.SetItem(bookmark.Kept, bookmark));

    public Bookmarks Without(string room, long message) => Find(room, message) is { } found ? new(All.Remove(found.Kept)) : this;
}
