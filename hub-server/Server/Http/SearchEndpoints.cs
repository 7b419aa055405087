using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace CsoNet.Collab.Server.Http;

/// <summary>What was said, found again.</summary>
internal static class SearchEndpoints
{
    /// <summary>A question costs more than a page: sixty at once, then five a second, at this door and at the page together.</summary>
    public const string Pace = "search";
    private const int InHaste = 60;
    private const int PerSecond = 5;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("search", AskAsync).Produces<SearchAnswerShape>().ProducesProblem(400).ProducesProblem(429).RequireRateLimiting(Pace);

    public static void AddPace(RateLimiterOptions options) => options.AddPolicy(Pace, http => Http.Pace.OfReader(http, InHaste, PerSecond));

    private static async Task<IResult> AskAsync(
        HttpContext http,
        [AsParameters] SearchFilters filters,
        Callers callers,
        SearchReading search
    )
    {
        if (filters.Wrong is { } wrong)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "command.malformed", wrong);
        }
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await filters.AskAsync(search, await callers.OfAsync(http), http.RequestAborted));
    }
}
