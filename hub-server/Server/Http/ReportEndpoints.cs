using CsoNet.Collab.Foundations;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Server.Identity;
using CsoNet.Collab.Server.Reports;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Http;

/// <summary>In which of the six languages.</summary>
internal sealed record AskReport(string Lang);

internal sealed record ReportFileShape(string Name, long Bytes);

/// <summary>
/// How far a report has come: <paramref name="Done"/> of <paramref name="Of"/> steps; all of it is absent where nobody has asked yet. Once it is done, its files and figures.
/// <paramref name="MayMake"/>: the session is over.
/// </summary>
internal sealed record ReportShape(
    string Lang,
    bool MayMake,
    JobState? State = null,
    long? Asked = null,
    int? Done = null,
    int? Of = null,
    long? Until = null,
    IReadOnlyList<ReportFileShape>? Files = null,
    ReportFigures? Figures = null
);

/// <summary>The report of a session: made in one action once it is over, for those who preside and the secretariat beside them.</summary>
internal static class ReportEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("rooms/{id}/report", LookAsync).Produces<ReportShape>().ProducesProblem(403).ProducesProblem(404);
        api.MapPost("rooms/{id}/report", AskAsync)
            .RequireRateLimiting(LineEndpoints.Pace)
            .Produces<ReportShape>()
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422);
        api.MapGet("rooms/{id}/report/{lang}/{file}", FileAsync)
            .Produces<byte[]>(200, "application/octet-stream")
            .ProducesProblem(403)
            .ProducesProblem(404);
    }

    private static async Task<IResult> LookAsync(HttpContext http, string id, Callers callers, ReportDesk reports, string? lang = null)
    {
        http.Response.Headers.CacheControl = "no-store";
        var person = await callers.OfAsync(http);
        var (room, refusal) = await reports.OpenAsync(person, id);
        return room is null
            ? Problems.Of(refusal!)
            : Results.Ok(
                await reports.LookAsync(room, Language.Find(lang) ?? LanguageChoice.Of(http.Request, person), http.RequestAborted)
            );
    }

    private static async Task<IResult> AskAsync(HttpContext http, string id, AskReport wish, Callers callers, ReportDesk reports)
    {
        var (room, refusal) = await reports.OpenAsync(await callers.OfAsync(http), id);
        if (room is null || Language.Find(wish.Lang) is not { } language)
        {
            return Problems.Of(refusal ?? new Refusal("command.malformed", "A report is in one of the six languages."));
        }
        return await reports.AskAsync(room, language, $"{http.Request.Scheme}://{http.Request.Host}", http.RequestAborted) is { } late
            ? Problems.Of(late)
            : Results.Ok(await reports.LookAsync(room, language, http.RequestAborted));
    }

    private static async Task<IResult> FileAsync(HttpContext http, string id, string lang, string file, Callers callers, ReportDesk reports)
    {
        var (room, refusal) = await reports.OpenAsync(await callers.OfAsync(http), id);
        if (room is null)
        {
            return Problems.Of(refusal!);
        }
        if (
            Language.Find(lang) is not { } language
            || await reports.FindAsync(room, language, file, http.RequestAborted) is not var (job, found)
        )
        {
            return Problems.Of(ReportDesk.NoFile);
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = found.Bytes;
        return Results.Stream(
            output => reports.WriteAsync(job, found, output, http.RequestAborted),
            found.MediaType,
            $"{room.State.Address}-{language}-{found.Name}"
        );
    }
}
