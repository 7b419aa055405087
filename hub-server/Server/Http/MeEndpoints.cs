using System.Collections.Immutable;
using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>My own record at its head: a screen follows it from <paramref name="At"/>, as it follows a room.</summary>
internal sealed record MeShape(
    long At,
    string Epoch,
    string Mark,
    SortedDictionary<long, UnreadNotice> Unread,
    IReadOnlyDictionary<string, RoomLevel> Rooms,
    IReadOnlyDictionary<string, TopicLevel> Topics,
    IReadOnlyList<Bookmark> Bookmarks,
    SortedDictionary<string, string> Asked
)
{
    public static MeShape Of(Sighting me, string epoch) =>
        new(
            me.State.Seq,
            epoch,
            me.State.Mark,
            new(Notices.Of(me.State).Unread),
            Levels.Of(me.State).Rooms,
            Levels.Of(me.State).Topics,
            [.. Personal.Bookmarks.Of(me.State).All.Values],
            new(Correspondence.Of(me.State).Waiting.ToDictionary(one => one.Key, one => one.Value.Who), StringComparer.Ordinal)
        );
}

/// <summary>A notice with what it leads to, as its owner may see it now.</summary>
internal sealed record NoticeLineShape(
    long Notice,
    long At,
    string Code,
    string Room,
    string Title,
    long About,
    bool? Unread,
    long? Topic,
    string? TopicTitle,
    int? By,
    PersonShape? Who,
    string? Excerpt,
    string? Lang,
    ImmutableSortedDictionary<string, string>? With
)
{
    public static NoticeLineShape Of(SeenNotice seen)
    {
        var (state, topic) = (seen.Room.State, seen.Message?.Topic ?? seen.Given.Topic);
        var by = seen.Given.By is { } author && seen.Room.ShowsAuthor(author) ? seen.Given.By : null;
        return new(
            seen.Number,
            seen.At,
            seen.Given.Code,
            state.Address,
            state.Title,
            seen.Given.About,
            seen.IsUnread ? true : null,
            topic,
            TopicShape.TitleOf(state, topic),
            by,
            by is { } number ? PersonShape.Some(seen.Room, [number]).GetValueOrDefault(number) : null,
            seen.Message?.Text is { } text ? Pages.Excerpt.Of(text) : null,
            seen.Message?.Lang,
            seen.Given.With
        );
    }
}

/// <summary>A message kept for later.</summary>
internal sealed record BookmarkLineShape(
    long Kept,
    string Room,
    string Title,
    long Message,
    long? Topic,
    string? TopicTitle,
    LastWordsShape Words
)
{
    public static BookmarkLineShape Of(SeenBookmark seen) =>
        new(
            seen.Bookmark.Kept,
            seen.Room.State.Address,
            seen.Room.State.Title,
            seen.Message.Seq,
            seen.Message.Topic,
            TopicShape.TitleOf(seen.Room.State, seen.Message.Topic),
            LastWordsShape.Of(seen.Room, seen.Message)
        );
}

/// <summary>What belongs to one person alone. Everything else about it goes through the doors of a room named <c>me</c>.</summary>
internal static class MeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("me", OneAsync).Produces<MeShape>().ProducesProblem(401);
        api.MapGet("me/notices", NoticesAsync).Produces<ListShape<NoticeLineShape>>().ProducesProblem(401);
        api.MapGet("me/bookmarks", BookmarksAsync).Produces<ListShape<BookmarkLineShape>>().ProducesProblem(401);
        api.MapGet("me/waiting", WaitingAsync).Produces<ListShape<WaitingShape>>().ProducesProblem(401);
        SinceEndpoints.Map(api);
        DraftEndpoints.Map(api);
    }

    private static async Task<IResult> OneAsync(HttpContext http, Callers callers, RoomDesk desk, IRecordStore store) =>
        await desk.OpenAsync(await callers.OfAsync(http), RoomName.Own) is { } me
            ? Results.Ok(MeShape.Of(me, await store.EpochAsync()))
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> WaitingAsync(HttpContext http, Callers callers, WaitingReading waiting) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(new ListShape<WaitingShape>(await waiting.OfAsync(person, http.RequestAborted)))
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> NoticesAsync(HttpContext http, Callers callers, NoticeReading reading, long? before, int limit = 20)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var (notices, next) = await reading.PageAsync(person, before, Math.Clamp(limit, 1, NoticeReading.MaxLimit), http.RequestAborted);
        return Results.Ok(
            new ListShape<NoticeLineShape>([.. notices.Select(NoticeLineShape.Of)], next?.ToString(CultureInfo.InvariantCulture))
        );
    }

    private static async Task<IResult> BookmarksAsync(
        HttpContext http,
        Callers callers,
        BookmarkReading reading,
        long? before,
        int limit = 20
    )
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var (kept, next) = await reading.PageAsync(person, before, Math.Clamp(limit, 1, BookmarkReading.MaxLimit), http.RequestAborted);
        return Results.Ok(
            new ListShape<BookmarkLineShape>([.. kept.Select(BookmarkLineShape.Of)], next?.ToString(CultureInfo.InvariantCulture))
        );
    }
}
