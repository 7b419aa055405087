using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server.Http;

/// <summary>The joint statements of a network: what is being written, for those who have come in; what was published, for everybody who reads the room.</summary>
internal static class StatementEndpoints
{
    private static readonly Refusal Unknown = new("jointStatement.unknown", "There is no such joint statement here.");

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/joint-statements", AllAsync).Produces<StatementListShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/joint-statements/{statement:long}", OneAsync).Produces<StatementShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/joint-statements/{statement:long}/paragraphs/{paragraph:long}", VersionsAsync)
            .Produces<VersionListShape>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> AllAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        StatementReading reading
    ) =>
        await RoomAsync(http, id, callers, desk) is { } room
            ? Results.Ok(StatementListShape.Of(room, reading.MayOpen(room), await store.EpochAsync()))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        long statement,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        StatementReading reading
    ) =>
        await RoomAsync(http, id, callers, desk) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : await reading.OneAsync(room, statement, http.RequestAborted) is { } seen
            ? Results.Ok(StatementShape.Of(room, seen, await store.EpochAsync()))
        : Problems.Of(Unknown);

    private static async Task<IResult> VersionsAsync(
        HttpContext http,
        string id,
        long statement,
        long paragraph,
        Callers callers,
        RoomDesk desk,
        StatementReading reading
    ) =>
        await RoomAsync(http, id, callers, desk) is not { } room ? Problems.Of(Problems.UnknownRoom)
        : await reading.VersionsAsync(room, statement, paragraph, http.RequestAborted) is { } versions
            ? Results.Ok(VersionListShape.Of(room, versions))
        : Problems.Of(Unknown);

    private static async Task<Sighting?> RoomAsync(HttpContext http, string id, Callers callers, RoomDesk desk) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { } room && StatementReading.AreIn(room) ? room : null;
}
