namespace CsoNet.Collab.Server.Http;

/// <summary>The web UI: hashed files are kept for ever, the page itself is asked for each time.</summary>
internal static class StaticFiles
{
    private const string Page = "index.html";

    public static void Cache(HttpContext http)
    {
        http.Response.Headers.CacheControl = http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        if (http.Request.Path == "/sw.js")
        {
            http.Response.Headers["Service-Worker-Allowed"] = "/";
        }
    }

    /// <summary>Every address of the web UI answers with its one page; an unknown address below /api does not.</summary>
    public static void MapPages(WebApplication app) =>
        app.MapFallback("{*path:nonfile}", context => SendAsync(context, app.Environment)).ExcludeFromDescription();

    private static Task SendAsync(HttpContext http, IWebHostEnvironment environment)
    {
        var page = environment.WebRootFileProvider.GetFileInfo(Page);
        if (
            !page.Exists
            || http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || !HttpMethods.IsGet(http.Request.Method)
        )
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(page);
    }
}
