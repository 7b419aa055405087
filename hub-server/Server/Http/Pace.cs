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
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(LimiterOf);
            options.OnRejected = (refused, _) =>
            {
                refused.HttpContext.Response.Headers.RetryAfter = "1";
                return new ValueTask(SayAsync(refused.HttpContext));
            };
        });

    private static Task SayAsync(HttpContext http) =>
        http.Request.HasFormContentType
            ? http.RequestServices.GetRequiredService<PageDoor>().SayAsync(http, NoticePage.TooFast)
            : Problems.Of(StatusCodes.Status429TooManyRequests, "rate.exceeded", "Slower, please: nothing was done.").ExecuteAsync(http);

    private static RateLimitPartition<string> LimiterOf(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person
            ? RateLimitPartition.GetTokenBucketLimiter(person, _ => Limits())
            : RateLimitPartition.GetNoLimiter("");

    private static TokenBucketRateLimiterOptions Limits() =>
        new()
        {
            TokenLimit = 10 * PerSecond,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
}
