using CsoNet.Collab.Presence;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Live;

namespace CsoNet.Collab.Server.Http;

/// <summary>Who looks at the room just now; both are absent where that is told to nobody, or not to me. <paramref name="Here"/> is absent where there are many.</summary>
internal sealed record PresenceShape(int? Count, IReadOnlyList<int>? Here);

internal static class PresenceEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{room}/presence", LookAsync).Produces<PresenceShape>().ProducesProblem(404);

    private static async Task<IResult> LookAsync(HttpContext http, string room, Callers callers, RoomDesk desk, Lookers lookers)
    {
        if (await desk.OpenAsync(await callers.OfAsync(http), room) is not { } sighting)
        {
            return Problems.Of(Problems.UnknownRoom);
        }
        http.Response.Headers.CacheControl = "no-store";
        var here = Here.For(sighting.State, sighting.Caller, lookers.In(room));
        return Results.Ok(new PresenceShape(here?.Count, here?.Who));
    }
}
