using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The WebSocket handshake, negotiation and every state-changing call must come from one of our own pages: a missing or foreign Origin is refused with 403.
/// </summary>
internal sealed class OriginGate(RequestDelegate next, Settings settings)
{
    public Task InvokeAsync(HttpContext http) => !IsGuarded(http.Request) || IsOurs(http.Request) ? next(http) : RefuseAsync(http);

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private bool IsOurs(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && (
            string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || settings.Origins.Contains(origin)
        );

    private static Task RefuseAsync(HttpContext http) =>
        Problems
            .Of(StatusCodes.Status403Forbidden, "origin.missing", "This call must come from one of the hub's own pages.")
            .ExecuteAsync(http);
}
