using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The rooms of a network, as far as the reader may know of them.</summary>
internal static class NetworkEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("rooms/{id}/network", OneAsync).Produces<NetworkShape>().ProducesProblem(404);

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, NetworkReading reading)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await reading.OfAsync(await callers.OfAsync(http), id, http.RequestAborted) is { } network
            ? Results.Ok(NetworkShape.Of(network))
            : Problems.Of(Problems.UnknownRoom);
    }
}
