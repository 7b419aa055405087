using CsoNet.Collab.Consultations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The floor of a consultation, for a screen that goes on by itself from there.</summary>
internal static class FloorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/floor", OneAsync).Produces<FloorPageShape>().ProducesProblem(404);
        api.MapGet("time", Now).Produces<TimeShape>();
    }

    private static async Task<IResult> OneAsync(
        HttpContext http,
        string id,
        Callers callers,
        RoomDesk desk,
        IRecordStore store,
        TimeProvider time
    ) =>
        await desk.OpenAsync(await callers.OfAsync(http), id) is { State.Kind: RoomKind.LiveConsultation } room
            ? Results.Ok(FloorPageShape.Of(room, await store.EpochAsync(), time))
            : Problems.Of(Problems.UnknownRoom);

    private static IResult Now(HttpContext http, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new TimeShape(time.GetUtcNow().ToUnixTimeMilliseconds()));
    }
}

/// <summary>The hub's clock: all screens count by it.</summary>
internal sealed record TimeShape(long Now);

/// <summary>As <c>GET rooms/{id}/floor</c> answers it: the floor after the entry <paramref name="At"/>, and the list of speakers with its reasons.</summary>
internal sealed record FloorPageShape(string Room, long At, string Epoch, string Mark, long Now, Floor Floor, IReadOnlyList<Place> Order)
{
    public static FloorPageShape Of(Sighting room, string epoch, TimeProvider time)
    {
        var floor = Floor.Of(room.State).For(room.State, room.Audience);
        return new(
            room.State.Room,
            room.State.Seq,
            epoch,
            room.State.Mark,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            floor,
            Consultations.Order.Of(floor)
        );
    }
}
