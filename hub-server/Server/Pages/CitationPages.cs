using CsoNet.Collab.Consultations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The permanent address of an entry: what reports cite. A message is led to where it stands now; everything else is shown as the record has it, to whoever may see it, with the seal that proves it.
/// </summary>
internal sealed class CitationPages(RoomDesk desk, IRecordStore store, RoomReading rooms, Wire wire)
{
    public static string PathOf(string room, long seq) => $"{Asked.PathOf(room)}/entries/{seq}";

    public static void Map(WebApplication app) =>
        app.MapPage(
            "/rooms/{id}/entries/{seq:long}",
            (HttpContext http, PageDoor door, CitationPages pages, string id, long seq) =>
                door.PrintAsync(http, person => pages.OneAsync(http, person, id, seq))
        );

    private async Task<Page> OneAsync(HttpContext http, Person? person, string id, long seq)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return NoticePage.NoRoom;
        }
        if (
            await store.FindAsync(room.State.Room, seq, http.RequestAborted) is not { } entry
            || ReportFold.Cite(room.State, entry, wire, room.Audience) is not { } cited
        )
        {
            return NoticePage.Nothing;
        }
        var message = cited.Type == "message.posted" ? MessageLinks.PathOf(room.State.Address, seq) : null;
        return new CitationPage(
            room.State.Address,
            room.State.Title,
            seq,
            cited,
            Convert.ToHexStringLower(entry.Hash),
            message,
            MarkOf(room, cited, seq),
            await rooms.ListAsync(person)
        );
    }

    /// <summary>Whether it is marked for the report; null where there is nothing to mark, or not for them.</summary>
    private static bool? MarkOf(Sighting room, Cited cited, long seq) =>
        cited.Said is not null && !room.State.Closed && Rights.Refuses(room.State, room.Caller, "report.mark", room.State.Kind) is null
            ? SessionOutcome.Of(room.State).Marked.Contains(seq)
            : null;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Seq">The number of the entry.</param>
/// <param name="Cited">What it says.</param>
/// <param name="Seal">Its hash.</param>
/// <param name="Message">Where it stands in the talk, if it is a message.</param>
/// <param name="IsMarked">Whether it is quoted in the report; null for whoever does not decide that.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record CitationPage(
    string Id,
    string Named,
    long Seq,
    Cited Cited,
    string Seal,
    string? Message,
    bool? IsMarked,
    ListShape<RoomLineShape> Rooms
) : Page(CitationPages.PathOf(Id, Seq))
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("report.entry", ("n", Seq))} · {Named} · {say["app.name"]}";
}
