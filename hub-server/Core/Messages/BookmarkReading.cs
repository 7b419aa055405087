using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A message that its reader keeps, as they may see it now.</summary>
public sealed record SeenBookmark(Bookmark Bookmark, Sighting Room, Message Message);

/// <summary>The messages that somebody keeps for later, the last kept first. What they may not read any more, or what has gone, is left out and stays kept: it may come back.</summary>
public sealed class BookmarkReading(RoomDesk desk, MessageReading messages)
{
    public const int MaxLimit = 50;

    public async Task<(IReadOnlyList<SeenBookmark> Bookmarks, long? Next)> PageAsync(
        Person person,
        long? before,
        int limit,
        CancellationToken cancel = default
    )
    {
        if (await desk.OpenAsync(person, RoomName.Own) is not { } me)
        {
            return ([], null);
        }
        var asked = Bookmarks.Of(me.State).All.Values.Where(one => one.Kept < (before ?? long.MaxValue)).Reverse().Take(limit).ToList();
        List<SeenBookmark> page = [];
        foreach (var bookmark in asked)
        {
            if (
                await desk.OpenAsync(person, bookmark.Room) is { } room
                && await messages.FindAsync(room, bookmark.Message, cancel) is { Counts: true } message
            )
            {
                page.Add(new SeenBookmark(bookmark, room, message));
            }
        }
        return (page, asked.Count == limit ? asked[^1].Kept : null);
    }
}
