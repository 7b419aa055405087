using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
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

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/report";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, ReportPages pages, string id) =>
                door.PrintAsync(http, person => pages.ForAsync(http, person, id))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, ReportPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(http, person, id, form),
                    (person, refused) => pages.ForAsync(http, person, id, refused)
                )
        );
    }

    /// <summary>The address of a file, for whoever may fetch it.</summary>
    public static string FileOf(string room, string language, string file) =>
        $"/api/v1/rooms/{Uri.EscapeDataString(room)}/report/{language}/{file}";

    private async Task<Page> ForAsync(HttpContext http, Person? person, string id, RefusedForm? refused = null)
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
        var told = Attendance.Of(room.State).Sealed;
        return new ReportPage(
            room.State.Address,
            room.State.Title,
            shape,
            own is null || told is null ? null : SealedAttendanceShape.Of(told),
            PublishedReports.IsPublished(room.State),
            Rights.Refuses(room.State, room.Caller, "report.publish", room.State.Kind) is null && !room.State.Closed,
            lines
        )
        {
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(HttpContext http, Person person, string id, IFormCollection form)
    {
        if (form["do"].ToString() is "publish" or "unpublish")
        {
            return await PublishAsync(person, id, form["id"].ToString(), form["do"] == "publish");
        }
        var (room, refusal) = await reports.OpenAsync(person, id);
        refusal ??= await reports.AskAsync(
            room!,
            LanguageChoice.Of(http.Request, person),
            $"{http.Request.Scheme}://{http.Request.Host}",
            http.RequestAborted
        );
        return refusal is null ? Outcome.GoTo(PathOf(id)) : Outcome.Refuse(refusal.Code);
    }

    private async Task<Outcome> PublishAsync(Person person, string room, string page, bool on)
    {
        var command = new PublishReport(on) { Id = NameBasedId.Of("publish", page, on ? "on" : "off") };
        return await desk.SubmitAsync(person, room, command) switch
        {
            Answer.Refused { Refusal.Code: "nothing.changed" } => Outcome.GoTo(PathOf(room)),
            var answer => Outcome.Of(answer, PathOf(room)),
        };
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Report">Null for whoever may not have it.</param>
/// <param name="Present">How many were there, once that is settled.</param>
/// <param name="IsPublished">Everybody who may see the room may read it.</param>
/// <param name="MayPublish">The reader may publish it and take it down.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record ReportPage(
    string Id,
    string Named,
    ReportShape? Report,
    SealedAttendanceShape? Present,
    bool IsPublished,
    bool MayPublish,
    ListShape<RoomLineShape> Rooms
) : Page(ReportPages.PathOf(Id))
{
    public RefusedForm? Refused { get; init; }

    public override int Status =>
        Report is null ? StatusCodes.Status403Forbidden
        : Refused is null ? StatusCodes.Status200OK
        : Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["report.title"]} · {Named} · {say["app.name"]}";
}
