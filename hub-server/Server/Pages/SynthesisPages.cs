using System.Globalization;
using CsoNet.Collab.Dialogues;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The synthesis of a dialogue to read and to print, with JavaScript or without (docs/decisions/0028), and the form for a remark while it is being checked. It is written on a screen.</summary>
internal sealed class SynthesisPages(RoomDesk desk, RoomReading rooms, ShownSynthesis shown)
{
    private const string Address = "/rooms/{id}/synthesis";
    private static readonly string[] Fields = ["text", "point"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/synthesis";

    /// <summary>Where it is written.</summary>
    public static string WritingOf(string room) => $"{Asked.PathOf(room)}/drafting";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, SynthesisPages pages, string id, long? entry = null, int? point = null) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, entry, point, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, SynthesisPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.RemarkAsync(person, id, form, LanguageChoice.Of(http.Request, person).Code),
                    (person, refused) => pages.OneAsync(person, id, null, null, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, long? entry, int? point, RefusedForm? refused, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.NationalDialogue } room)
        {
            return NoticePage.NoRoom;
        }
        return new SynthesisPage(room.State.Address, await shown.OfAsync(room, entry, cancel), point, await rooms.ListAsync(person))
        {
            Refused = refused,
        };
    }

    private async Task<Outcome> RemarkAsync(Person person, string id, IFormCollection form, string language)
    {
        if (Typed.IdOf(form, "synthesis", Fields) is not { } command)
        {
            return Outcome.Refuse("command.malformed");
        }
        var text = Typed.TextIn(form, "text").Trim();
        var point = long.TryParse(form["point"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        var remark = new RemarkOnSynthesis(text, point, Script.LanguageOf(text, language)) { Id = command };
        return Outcome.Of(await desk.SubmitAsync(person, id, remark), PathOf(id), "#remarks");
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Found">What its reader may see.</param>
/// <param name="Point">The point whose contributions are shown, where there are too many to show all.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record SynthesisPage(string Id, FoundSynthesis Found, int? Point, ListShape<RoomLineShape> Rooms)
    : Page(SynthesisPages.PathOf(Id))
{
    /// <summary>With more than so many quotations a page shows those of one point at a time.</summary>
    private const int MostQuoted = 40;

    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["synthesis.title"]} · {Found.Room.State.Title} · {say["app.name"]}";

    public bool ShowsSourcesOf(SeenPoint point) =>
        Point == point.Place || (Found.Shown?.Points.Sum(one => one.Sources.Count) ?? 0) <= MostQuoted;
}
