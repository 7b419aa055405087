namespace CsoNet.Collab.Server.Http;

/// <summary>
/// The web UI's hashed files lie beside a copy that was compressed once, as well as can be; what is compressed at each request is a third bigger.
/// </summary>
internal static class Precompressed
{
    public const string Coding = "br";

    public static Task SendAsync(HttpContext http, RequestDelegate next)
    {
        if (TypeOf(http.Request) is not { } type || !Takes(http.Request))
        {
            return next(http);
        }
        var files = http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var copy = files.GetFileInfo($"{http.Request.Path}.{Coding}");
        if (!copy.Exists)
        {
            return next(http);
        }
        StaticFiles.Cache(http);
        http.Response.ContentType = type;
        http.Response.ContentLength = copy.Length;
        http.Response.Headers.ContentEncoding = Coding;
        http.Response.Headers.Vary = "Accept-Encoding";
        return http.Response.SendFileAsync(copy, http.RequestAborted);
    }

    private static string? TypeOf(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? null
            : Path.GetExtension(request.Path.Value) switch
            {
                ".js" => "text/javascript",
                ".css" => "text/css",
                _ => null,
            };

    public static bool Takes(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == Coding && coding.Quality is not 0);
}
