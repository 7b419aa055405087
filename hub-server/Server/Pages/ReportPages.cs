using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Reports;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Where those who preside have the report of a session made, in the language that they read in: one button, how far it is, the files, and what it says in figures. A page with JavaScript or without.
/// </summary>
internal sealed class ReportPages(ReportDesk reports, RoomDesk desk, RoomReading rooms)
{
    private const string Address = "/rooms/{id}/report";

    /// <summary>Seconds after which a page whose report is being made looks again.</summary>
    private const string LooksAgain = "2";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/report";

    public static void Map(WebApplication app)
    {
        app.MapMethods(
                Address,
                Reading,
                (HttpContext http, PageDoor door, ReportPages pages, string id) =>
                    door.PrintAsync(http, person => pages.ForAsync(http, person, id))
            )
            .ExcludeFromDescription();
        app.MapPost(
                Address,
                (HttpContext http, PageDoor door, ReportPages pages, string id) =>
                    door.ActAsync(http, (person, _) => pages.DoAsync(http, person, id), (person, _) => pages.ForAsync(http, person, id))
            )
            .RequireRateLimiting(LineEndpoints.Pace)
            .ExcludeFromDescription();
    }

    /// <summary>The address of a file, for whoever may fetch it.</summary>
    public static string FileOf(string room, string language, string file) =>
        $"/api/v1/rooms/{Uri.EscapeDataString(room)}/report/{language}/{file}";

    private async Task<Page> ForAsync(HttpContext http, Person? person, string id)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return NoticePage.NoRoom;
        }
        var lines = await rooms.ListAsync(person);
        var (own, _) = await reports.OpenAsync(person, id);
        var shape = own is null ? null : await reports.LookAsync(own, LanguageChoice.Of(http.Request, person), http.RequestAborted);
        if (shape?.State is JobState.Waiting or JobState.Running)
        {
            http.Response.Headers["Refresh"] = LooksAgain;
        }
        var told = Consultations.Attendance.Of(room.State).Sealed;
        return new ReportPage(
            room.State.Address,
            room.State.Title,
            shape,
            own is null || told is null ? null : SealedAttendanceShape.Of(told),
            lines
        );
    }

    private async Task<Outcome> DoAsync(HttpContext http, Person person, string id)
    {
        var (room, refusal) = await reports.OpenAsync(person, id);
        refusal ??= await reports.AskAsync(
            room!,
            LanguageChoice.Of(http.Request, person),
            $"{http.Request.Scheme}://{http.Request.Host}",
            http.RequestAborted
        );
        return refusal is null ? Outcome.GoTo(PathOf(id)) : Outcome.Refuse(refusal.Code);
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Report">Null for whoever may not have it.</param>
/// <param name="Present">How many were there, once that is settled.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record ReportPage(
    string Id,
    string Named,
    ReportShape? Report,
    SealedAttendanceShape? Present,
    ListShape<RoomLineShape> Rooms
) : Page(ReportPages.PathOf(Id))
{
    public override int Status => Report is null ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["report.title"]} · {Named} · {say["app.name"]}";
}
