namespace CsoNet.Collab.Server.Http;

/// <summary>The files of the web interface: hashed ones are kept for ever, all others are asked for each time.</summary>
internal static class StaticFiles
{
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
}
