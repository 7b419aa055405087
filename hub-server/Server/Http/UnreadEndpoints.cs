using CsoNet.Collab.Messages;
using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Live;

namespace CsoNet.Collab.Server.Http;

/// <summary>How far somebody has read: a topic up to a number, or, without a topic, the whole room.</summary>
internal sealed record ReadUpTo(long UpTo, long? Topic = null);

/// <summary>From where on a topic is to be unread again.</summary>
internal sealed record UnreadFrom(long From, long? Topic = null);

/// <summary>What is unread in one room, topic by topic where it has topics. 100 means "or more".</summary>
internal sealed record UnreadShape(string Room, int Unread, SortedDictionary<long, int>? Topics)
{
    public static UnreadShape Of(Sighting room, RoomUnread unread) =>
        new(
            room.State.Address,
            unread.Count,
            room.State.Part<Topics>() is null ? null : new(unread.Topics.ToDictionary(topic => topic.Key, topic => topic.Value.Count))
        );
}

/// <summary>All counters of somebody, small: rooms with nothing unread are left out.</summary>
internal sealed record UnreadListShape(SortedDictionary<string, int> Rooms, int Notices);

/// <summary>What somebody has not read, and that they have read it. Nobody else is ever told.</summary>
internal static class UnreadEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("unread", AllAsync).Produces<UnreadListShape>().ProducesProblem(401);
        api.MapGet("rooms/{id}/unread", OneAsync).Produces<UnreadShape>().ProducesProblem(404);
        api.MapPost("rooms/{id}/read", ReadAsync).Produces<UnreadShape>().ProducesProblem(404);
        api.MapPost("rooms/{id}/unread", UnreadAsync).Produces<UnreadShape>().ProducesProblem(404);
    }

    private static async Task<IResult> AllAsync(HttpContext http, Callers callers, RoomReading rooms, RoomDesk desk)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var counts = await rooms.UnreadAsync(person, await rooms.JoinedAsync(person));
        var me = await desk.OpenAsync(person, RoomName.Own);
        return Results.Ok(
            new UnreadListShape(
                new(counts.Where(room => room.Value.Count > 0).ToDictionary(room => room.Key, room => room.Value.Count)),
                me is null ? 0 : Notices.Of(me.State).Unread.Count
            )
        );
    }

    private static Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, UnreadReading unread) =>
        OfAsync(http, id, callers, desk, unread, (_, _) => Task.CompletedTask);

    /// <summary>What was seen. Notices of these messages are read with them.</summary>
    private static Task<IResult> ReadAsync(
        HttpContext http,
        string id,
        ReadUpTo read,
        Callers callers,
        RoomDesk desk,
        UnreadReading unread,
        NoticesSeen notices,
        Signals signals
    ) =>
        OfAsync(
            http,
            id,
            callers,
            desk,
            unread,
            async (person, room) =>
            {
                await unread.ReadAsync(person.Id, room, read.Topic, read.UpTo, http.RequestAborted);
                await notices.UpToAsync(person, room, read.Topic, read.UpTo);
            },
            signals
        );

    private static Task<IResult> UnreadAsync(
        HttpContext http,
        string id,
        UnreadFrom from,
        Callers callers,
        RoomDesk desk,
        UnreadReading unread,
        Signals signals
    ) =>
        OfAsync(
            http,
            id,
            callers,
            desk,
            unread,
            (person, room) => unread.UnreadAsync(person.Id, room, from.Topic, from.From, http.RequestAborted),
            signals
        );

    /// <summary>For those who take part; to everybody else there is nothing to count.</summary>
    private static async Task<IResult> OfAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        UnreadReading unread,
        Func<Person, Sighting, Task> change,
        Signals? signals = null
    )
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        if (await desk.OpenAsync(person, id) is not { IsTakingPart: true } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        await change(person, room);
        var left = await unread.CountAsync(person.Id, room, http.RequestAborted);
        // On all their devices it is the same at once.
        signals?.TellPerson(person.Id, new NoticeFrame("unread", Rooms: new Dictionary<string, int> { [room.State.Address] = left.Count }));
        return Results.Ok(UnreadShape.Of(room, left));
    }
}
