using System.Text.Json;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Live;

namespace CsoNet.Collab.Server.Http;

/// <summary>Rooms over HTTP: the same desk as the hub's.</summary>
internal static class RoomEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms", ListAsync).Produces<ListShape<RoomLineShape>>();
        api.MapGet("rooms/{id}", OneAsync).Produces<RoomShape>().ProducesProblem(404);
        api.MapPost("rooms/{id}/commands", SubmitAsync)
            .Produces<AnswerShape>()
            .ProducesProblem(422)
            .ProducesProblem(503)
            .AddOpenApiOperationTransformer(WireSchemas.TakesCommandAsync);
        api.MapGet("rooms/{id}/entries", EntriesAsync).Produces<EntriesShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/messages", MessagesAsync).Produces<MessagePageShape>().ProducesProblem(404);
        MessageEndpoints.Map(api);
        TopicEndpoints.Map(api);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Callers callers, RoomReading reading, string? after) =>
        Results.Ok(await reading.ListAsync(await callers.OfAsync(http), after ?? ""));

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        RoomReading reading,
        long? topic
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { } room
            ? Results.Ok(await reading.ShapeAsync(room, topic))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> SubmitAsync(
        HttpContext http,
        string id,
        JsonElement command,
        Callers callers,
        RoomDesk desk,
        Wire wire,
        RollCall roll,
        AdmissionBell bell
    )
    {
        var person = await callers.OfAsync(http);
        var answer = await Submitting.SubmitAsync(desk, wire, person, id, command, bell);
        if (answer is Answer.Accepted && await desk.OpenAsync(person, id) is { } room)
        {
            roll.Look(room);
        }
        return Problems.Of(answer, http);
    }

    private static async Task<IResult> EntriesAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        long after = 0,
        int limit = EntriesShape.MaxLimit,
        int proof = 0
    )
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        var entries = await store.ReadAsync(
            room.State.Room,
            Math.Max(0, after),
            Math.Clamp(limit, 1, EntriesShape.MaxLimit),
            http.RequestAborted
        );
        var known = EntriesShape.Fitting(entries.TakeWhile(entry => entry.Seq <= room.State.Seq));
        return Results.Bytes(EntriesShape.Write(room, known, await store.EpochAsync(), proof == 1), "application/json");
    }

    private static async Task<IResult> MessagesAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        RoomReading reading,
        long? topic,
        long? before,
        long? around,
        int limit = 50
    )
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), id) is not { } room)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        var size = Math.Clamp(limit, 1, MessageReading.MaxLimit);
        var page = around is { } middle
            ? await reading.AroundAsync(room, topic, middle, size, http.RequestAborted)
            : await reading.PageAsync(room, topic, before, size, http.RequestAborted);
        return Results.Ok(page.In(room.Caller.Person?.Lang));
    }
}
