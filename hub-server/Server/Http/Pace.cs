using System.Security.Claims;
using System.Threading.RateLimiting;
using CsoNet.Collab.Server.Pages;

namespace CsoNet.Collab.Server.Http;

/// <summary>A live line is bounded by frames; over HTTP a person changes at most 200 things a second, with some haste allowed. Reading is bounded by size, not here.</summary>
internal static class Pace
{
    private const int PerSecond = 200;

    public static void AddPace(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            LineEndpoints.AddPace(options);
            SearchEndpoints.AddPace(options);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(LimiterOf);
            options.OnRejected = (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = "1";
                return new ValueTask(SayAsync(refused.HttpContext));
            };
        });

    /// <summary>For each person, or each address where nobody has signed in: so many at once, then so many a second.</summary>
    public static RateLimitPartition<string> OfReader(HttpContext http, int inHaste, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? $"{http.Connection.RemoteIpAddress}",
            _ => Limits(inHaste, perSecond)
        );

    private static Task SayAsync(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? http.RequestServices.GetRequiredService<PageDoor>().SayAsync(http, NoticePage.TooFast)
            : Problems.Of(StatusCodes.Status429TooManyRequests, "rate.exceeded", "Slower, please: nothing was done.").ExecuteAsync(http);

    private static RateLimitPartition<string> LimiterOf(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person
            ? RateLimitPartition.GetTokenBucketLimiter(person, _ => Limits(10 * PerSecond, PerSecond))
            : RateLimitPartition.GetNoLimiter("");

    private static TokenBucketRateLimiterOptions Limits(int inHaste, int perSecond) =>
        new()
        {
            TokenLimit = inHaste,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
}
