using System.Security.Cryptography;
using Microsoft.AspNetCore.RateLimiting;

namespace CsoNet.Collab.Server.Http;

/// <summary>Somebody tests their line: bytes that say nothing, there and back. Little at a time, not often, and nothing is kept.</summary>
internal static class LineEndpoints
{
    public const string Pace = "line";
    private const int MaxDown = 64 * 1024;
    private const int MaxUp = 32 * 1024;
    private const int InHaste = 40;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("line", Send).RequireRateLimiting(Pace).ExcludeFromDescription();
        api.MapPost("line", TakeAsync).RequireRateLimiting(Pace).ExcludeFromDescription();
    }

    /// <summary>For each person, or each address where nobody has signed in: forty at once, then one a second.</summary>
    public static void AddPace(RateLimiterOptions options) =>
        options.AddPolicy(Pace, http => Http.Pace.OfReader(http, InHaste, perSecond: 1));

    /// <summary>Random, so that no proxy on the way can make them fewer.</summary>
    private static IResult Send(HttpContext http, int bytes)
    {
        if (bytes is < 0 or > MaxDown)
        {
            return Problems.Of(400, "request.refused", $"A test has at most {MaxDown} bytes.");
        }
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(RandomNumberGenerator.GetBytes(bytes), "application/octet-stream");
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, CancellationToken aborted)
    {
        var (buffer, taken) = (new byte[4096], 0);
        for (int read; (read = await request.Body.ReadAsync(buffer, aborted)) > 0; )
        {
            taken += read;
            if (taken > MaxUp)
            {
                return Problems.Of(413, "record.tooLarge", $"A test has at most {MaxUp} bytes.");
            }
        }
        return Results.NoContent();
    }
}
