using System.Globalization;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The last words of a topic.</summary>
internal sealed record LastWordsShape(long Seq, long At, int? By, PersonShape? Who, string? Excerpt, string? Lang)
{
    public static LastWordsShape Of(Sighting room, Message message)
    {
        var by = message.By == Message.Unnamed ? (int?)null : message.By;
        return new(
            message.Seq,
            message.At,
            by,
            by is { } number ? PersonShape.Some(room, [number]).GetValueOrDefault(number) : null,
            message.Text is { } text ? Pages.Excerpt.Of(text) : null,
            message.Lang
        );
    }
}

/// <summary>One line of <c>GET rooms/{id}/topics</c>.</summary>
internal sealed record TopicLineShape(long Topic, string Title, bool Closed, int? Question, int? Unread, long? First, LastWordsShape? Last)
{
    public static TopicLineShape Of(Sighting room, TopicPlace place, RoomUnread? unread)
    {
        var topic = TopicShape.Of(place.Topic, unread);
        return new(
            topic.Topic,
            topic.Title,
            topic.Closed,
            topic.Question,
            topic.Unread,
            topic.First,
            place.LastWords is { } last ? LastWordsShape.Of(room, last) : null
        );
    }
}

/// <summary>The topics of a room, page by page: a room may have ten thousand.</summary>
internal static class TopicEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/topics", ListAsync).Produces<ListShape<TopicLineShape>>().ProducesProblem(404);

    private static async Task<IResult> ListAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        TopicReading topics,
        RoomReading rooms,
        long? before,
        string? q,
        int limit = 50
    )
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        var size = Math.Clamp(limit, 1, TopicReading.MaxLimit);
        var page = await topics.PageAsync(room, before, q, size, http.RequestAborted);
        var unread = (await rooms.UnreadAsync(room.Caller.Person, [room])).GetValueOrDefault(room.State.Room);
        return Results.Ok(
            new ListShape<TopicLineShape>(
                [.. page.Select(place => TopicLineShape.Of(room, place, unread))],
                page.Count == size ? page[^1].Last.ToString(CultureInfo.InvariantCulture) : null
            )
        );
    }
}
