using System.Text.Json;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>Rooms over HTTP: the same desk as the hub's.</summary>
internal static class RoomEndpoints
{
    private const int MaxRooms = 100;

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
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Callers callers,
        RoomDesk desk,
        IRoomIndex index,
        IPersonStore people,
        IRecordStore store,
        string? after
    )
    {
        var person = await callers.OfAsync(http);
        var open = await index.ListPublicAsync(after ?? "", MaxRooms);
        var mine = person is null ? [] : await people.RoomsOfAsync(person.Id);
        var epoch = await store.EpochAsync();
        var taken = open.Select(line => line.Room)
            .Union(mine.Where(room => string.CompareOrdinal(room, after) > 0))
            .Order(StringComparer.Ordinal)
            .Take(MaxRooms)
            .ToList();
        List<RoomLineShape> lines = [];
        foreach (var room in taken)
        {
            if (await desk.OpenAsync(person, room) is { } sighting)
            {
                lines.Add(Line(sighting, epoch));
            }
        }
        return Results.Ok(new ListShape<RoomLineShape>(lines, taken.Count == MaxRooms ? taken[^1] : null));
    }

    private static RoomLineShape Line(Sighting room, string epoch) =>
        new(
            room.State.Room,
            room.State.Kind,
            room.State.Title,
            room.State.Visibility,
            room.State.Closed,
            room.State.Seq,
            epoch,
            RoomShape.MeIn(room) is not null
        );

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, RoomDesk desk, IRecordStore store) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { } room
            ? Results.Ok(RoomShape.Of(room, await store.EpochAsync()))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> SubmitAsync(
        HttpContext http,
        string id,
        JsonElement command,
        Callers callers,
        RoomDesk desk,
        Wire wire
    ) => Problems.Of(await Submitting.SubmitAsync(desk, wire, await callers.OfAsync(http), id, command), http);

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
        var entries = await store.ReadAsync(id, Math.Max(0, after), Math.Clamp(limit, 1, EntriesShape.MaxLimit), http.RequestAborted);
        var known = EntriesShape.Fitting(entries.TakeWhile(entry => entry.Seq <= room.State.Seq));
        return Results.Bytes(EntriesShape.Write(room, known, await store.EpochAsync(), proof == 1), "application/json");
    }

    private static async Task<IResult> MessagesAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        MessageReading reading,
        IRecordStore store,
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
            ? await reading.AroundAsync(room, middle, size, topic, http.RequestAborted)
            : await reading.PageAsync(room, new PageOfMessages(size + 1, topic, before), http.RequestAborted);
        var more = around is null ? page.Count > size : page.Count > 0;
        var items = around is null && more ? page.Skip(1).ToList() : page;
        return Results.Ok(MessagePageShape.Of(room, await store.EpochAsync(), items, more));
    }
}
