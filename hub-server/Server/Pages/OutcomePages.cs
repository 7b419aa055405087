using CsoNet.Collab.People;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Reports;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The report of a session as it is published, for everybody who may see the room: with the eyes of the widest audience, whoever looks. Those who make it see it there before.
/// </summary>
internal sealed class OutcomePages(RoomDesk desk, PublishedReports reports, RoomReading rooms, TimeProvider time)
{
    private const string Address = "/rooms/{id}/outcome";

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/outcome";

    public static void Map(WebApplication app) =>
        app.MapPage(
                Address,
                (HttpContext http, PageDoor door, OutcomePages pages, string id) =>
                    door.PrintAsync(http, person => pages.OneAsync(person, id))
            )
            .RequireRateLimiting(LineEndpoints.Pace);

    private async Task<Page> OneAsync(Person? person, string id)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return NoticePage.NoRoom;
        }
        var isPublished = PublishedReports.IsPublished(room.State);
        var isShown =
            isPublished
            || (Consultations.Floor.Of(room.State).Phase == Consultations.SessionPhase.Adjourned && Report.IsFor(room.State, room.Caller));
        return new OutcomePage(
            room.State.Address,
            room.State.Title,
            isShown ? await reports.ReadAsync(room.State) : null,
            isPublished,
            time.GetUtcNow(),
            await rooms.ListAsync(person)
        );
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Report">Null where it is not published, nor theirs to see before.</param>
/// <param name="IsPublished">Everybody who may see the room may read it.</param>
/// <param name="Now">When it was read from the record.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record OutcomePage(
    string Id,
    string Named,
    Report? Report,
    bool IsPublished,
    DateTimeOffset Now,
    ListShape<RoomLineShape> Rooms
) : Page(OutcomePages.PathOf(Id))
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("report.of", ("title", Named))} · {say["app.name"]}";

    public override string? Description(Words say) => Report is not null && IsPublished ? say.Say("report.of", ("title", Named)) : null;
}
