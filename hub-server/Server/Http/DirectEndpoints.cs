using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>A request that waits: the conversation that is not there yet, who asks, and the first words.</summary>
internal sealed record ApproachShape(string Room, string Title, int By, PersonShape Who, long At, long Message, string Text, string? Lang)
{
    public static ApproachShape Of(SeenApproach seen) =>
        new(
            seen.Approach.Room,
            seen.Room.Title,
            seen.Approach.By,
            PersonShape.Of(seen.Room, seen.By, Audience.Participants),
            seen.Approach.At,
            seen.Words.Seq,
            seen.Words.Text ?? "",
            seen.Words.Lang
        );
}

/// <summary>Somebody whom I have blocked, as they are known in that room; without a name where it has let their name go.</summary>
internal sealed record BlockedShape(string Room, int Participant, string? Name, Placard? Organization)
{
    public static BlockedShape Of(SeenBlocked seen) =>
        new(seen.Blocked.Room, seen.Blocked.Participant, seen.Who?.Name, seen.Who?.Organization);
}

/// <summary>Who asks me to talk, whom I have blocked, and who may ask. The conversations that I am in are rooms of mine.</summary>
internal sealed record DirectShape(
    IReadOnlyList<ApproachShape> Waiting,
    IReadOnlyList<BlockedShape> Blocked,
    Askers Requests,
    bool OwnState
)
{
    public static async Task<DirectShape> OfAsync(ApproachReading reading, Person person, CancellationToken cancel)
    {
        var own = await reading.OwnAsync(person);
        return new(
            [.. (await reading.WaitingAsync(person, cancel)).Select(ApproachShape.Of)],
            [.. (await reading.BlockedAsync(person)).Select(BlockedShape.Of)],
            own.Requests,
            own.OwnState
        );
    }
}

/// <summary>I ask people of a room, by their numbers in it, to talk with me.</summary>
internal sealed record AskingShape(Guid Id, string Room, IReadOnlyList<long> To, string Title, string Text, string? Lang);

/// <summary>The conversation that was begun.</summary>
internal sealed record BegunShape(string Room);

/// <summary>Conversations of a few: who waits, and asking. Coming in is joining the room; the rest goes to the record of one's own.</summary>
internal static class DirectEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("direct", WaitingAsync).Produces<DirectShape>().ProducesProblem(401);
        api.MapPost("direct", AskAsync)
            .Produces<BegunShape>()
            .ProducesProblem(400)
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422)
            .ProducesProblem(503);
    }

    private static async Task<IResult> WaitingAsync(HttpContext http, Callers callers, ApproachReading reading)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await callers.OfAsync(http) is { } person
            ? Results.Ok(await DirectShape.OfAsync(reading, person, http.RequestAborted))
            : Problems.Of(Problems.NoSession);
    }

    private static async Task<IResult> AskAsync(HttpContext http, AskingShape asking, Callers callers, Conversations conversations)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        var (room, answer) = await conversations.AskAsync(
            person,
            new Asking(asking.Id, asking.Room, Numbers.Of(asking.To), asking.Title, asking.Text, asking.Lang),
            http.RequestAborted
        );
        return room is null ? Problems.Of(answer, http) : Results.Ok(new BegunShape(room));
    }
}
