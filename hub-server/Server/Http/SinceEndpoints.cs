using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>One line of what happened since somebody left; what it says is put into words by the screen.</summary>
internal sealed record SinceLineShape(
    SinceKind Kind,
    string Code,
    string Room,
    string Title,
    RoomKind RoomKind,
    long About,
    long? Topic,
    string? TopicTitle,
    int? N,
    int? By,
    PersonShape? Who,
    long? At,
    string? Excerpt,
    string? Lang,
    IReadOnlyDictionary<string, string>? With
)
{
    public static SinceLineShape Of(SinceLine line)
    {
        var state = line.Room.State;
        return new(
            line.Kind,
            line.Code,
            state.Address,
            state.Title,
            state.Kind,
            line.About,
            line.Topic,
            TopicShape.TitleOf(state, line.Topic),
            line.Count > 1 ? line.Count : null,
            line.By,
            line.By is { } by ? PersonShape.Some(line.Room, [by]).GetValueOrDefault(by) : null,
            line.Message?.At,
            line.Message?.Text is { Length: > 0 } text ? Pages.Excerpt.Of(text) : null,
            line.Message?.Lang,
            line.With
        );
    }
}

internal sealed record SinceShape(IReadOnlyList<SinceLineShape> Lines);

/// <summary>What happened since somebody left, in the shape of the API.</summary>
internal sealed class SinceReading(SinceYouLeft since, RoomReading rooms)
{
    public async Task<SinceShape> ShapeAsync(Person person, CancellationToken cancel) =>
        new([.. (await since.LinesAsync(person, await rooms.JoinedAsync(person), cancel)).Select(SinceLineShape.Of)]);

    public async Task SeenAsync(Person person, CancellationToken cancel) =>
        await since.SeenAsync(person, await rooms.JoinedAsync(person), cancel);
}

internal static class SinceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("since", ReadAsync).Produces<SinceShape>().ProducesProblem(401);
        api.MapPost("since/seen", SeenAsync).Produces<SinceShape>().ProducesProblem(401);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Callers callers, SinceReading since) =>
        await callers.OfAsync(http) is { } person
            ? Results.Ok(await since.ShapeAsync(person, http.RequestAborted))
            : Problems.Of(Problems.NoSession);

    private static async Task<IResult> SeenAsync(HttpContext http, Callers callers, SinceReading since)
    {
        if (await callers.OfAsync(http) is not { } person)
        {
            return Problems.Of(Problems.NoSession);
        }
        await since.SeenAsync(person, http.RequestAborted);
        return Results.Ok(await since.ShapeAsync(person, http.RequestAborted));
    }
}
