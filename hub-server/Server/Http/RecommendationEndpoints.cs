using CsoNet.Collab.Foundations;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Server.Identity;

namespace CsoNet.Collab.Server.Http;

/// <summary>The register of recommendations for everybody, one with its chain, those of a room, and how both sides keep their word.</summary>
internal static class RecommendationEndpoints
{
    private static readonly Refusal Unknown = new("recommendation.unknown", "There is no such recommendation.");
    private static readonly IResult Malformed = Problems.Of(
        StatusCodes.Status400BadRequest,
        "command.malformed",
        "A filter names what there is not."
    );

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        api.MapGet("recommendations", ListAsync).Produces<RegisterListShape>().ProducesProblem(400);
        api.MapGet("recommendations/figures", FiguresAsync).RequireRateLimiting(LineEndpoints.Pace).Produces<Board>().ProducesProblem(400);
        api.MapGet("recommendations/export.csv", TableAsync)
            .RequireRateLimiting(LineEndpoints.Pace)
            .Produces<string>(200, "text/csv")
            .ProducesProblem(400);
        api.MapGet("recommendations/{id}", OneAsync).Produces<RecommendationShape>().ProducesProblem(404);
        api.MapGet("rooms/{id}/recommendations", OfRoomAsync).Produces<DraftListShape>().ProducesProblem(404);
        app.MapGet("/register.atom", FeedAsync).RequireRateLimiting(LineEndpoints.Pace).ExcludeFromDescription();
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        [AsParameters] RegisterFilters filters,
        Callers callers,
        ShownRecommendations shown
    ) => await shown.ListAsync(await callers.OfAsync(http), filters, http.RequestAborted) is { } found ? Results.Ok(found) : Malformed;

    private static async Task<IResult> FiguresAsync(
        HttpContext http,
        [AsParameters] RegisterFilters filters,
        Callers callers,
        ShownRecommendations shown
    ) => await shown.BoardAsync(await callers.OfAsync(http), filters, http.RequestAborted) is { } board ? Results.Ok(board) : Malformed;

    private static async Task<IResult> OneAsync(HttpContext http, string id, Callers callers, ShownRecommendations shown) =>
        await shown.OneAsync(await callers.OfAsync(http), id, http.RequestAborted) is { } one
            ? Results.Ok(RecommendationShape.Of(one))
            : Problems.Of(Unknown);

    private static async Task<IResult> OfRoomAsync(
        HttpContext http,
        string id,
        Callers callers,
        ShownRecommendations shown,
        long after = 0,
        long? about = null,
        int limit = 20
    ) =>
        await shown.OfRoomAsync(await callers.OfAsync(http), id, after, limit, about, http.RequestAborted) is { } found
            ? Results.Ok(DraftListShape.Of(found))
            : Problems.Of(Problems.UnknownRoom);

    private static async Task<IResult> TableAsync(
        HttpContext http,
        [AsParameters] RegisterFilters filters,
        Callers callers,
        ShownRecommendations shown
    ) =>
        await shown.AllAsync(await callers.OfAsync(http), filters, http.RequestAborted) is { } lines
            ? Results.Stream(output => RegisterFiles.WriteTableAsync(lines, output), "text/csv; charset=utf-8", "recommendations.csv")
            : Malformed;

    /// <summary>The newest first, each as it stands now: whoever follows the feed sees every change of state. For everybody alike.</summary>
    private static async Task<IResult> FeedAsync(HttpContext http, [AsParameters] RegisterFilters filters, ShownRecommendations shown) =>
        await shown.ListAsync(person: null, filters with { Limit = RegisterFiles.InFeed }, http.RequestAborted) is { } found
            ? Results.Content(
                RegisterFiles.Feed($"{http.Request.Scheme}://{http.Request.Host}", found.Items),
                "application/atom+xml; charset=utf-8"
            )
            : Malformed;
}
