using System.Globalization;
using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Safety;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The form for a report of reprisal, and the reports for those who answer them. These are pages for everybody, with JavaScript or without, signed in or not:
/// whoever needs them shall need nothing else. Nothing here is kept on the reader's device.
/// </summary>
internal sealed class ReprisalPages(SafetyDesk desk, AuditLog log, RoomReading rooms, ApproachReading approaches, Settings settings)
{
    public const string Address = "/help/reprisal";
    public const string Desk = "/safety";
    private const int MostShown = 200;

    /// <summary>Of the form that begins with these words of a conversation.</summary>
    public static string QueryOf(string room, long message) =>
        string.Create(CultureInfo.InvariantCulture, $"room={Uri.EscapeDataString(room)}&message={message}");

    public static void Map(WebApplication app)
    {
        app.MapPage(Address, (HttpContext http, PageDoor door, ReprisalPages pages) => door.PrintAsync(http, pages.FormAsync(http)));
        app.MapForm(Address, (HttpContext http, PageDoor door, ReprisalPages pages) => door.PrintAsync(http, pages.TakeAsync(http)));
        app.MapPage(Desk, (HttpContext http, PageDoor door, ReprisalPages pages) => door.PrintAsync(http, pages.ReadAsync(http)));
    }

    private Func<Person?, Task<Page>> FormAsync(HttpContext http) =>
        async person =>
        {
            var room = RoomIn(http.Request.Query["room"]);
            return new ReprisalPage(await rooms.ListAsync(person))
            {
                Room = room,
                Words = await QuotedAsync(person, room, http.Request.Query["message"], http.RequestAborted),
            };
        };

    /// <summary>The words of a conversation that its reader wants to hand on, to be looked through before they are sent: nobody else could look them up.</summary>
    private async Task<string> QuotedAsync(Person? person, string? room, string? message, CancellationToken cancel) =>
        person is not null
        && room is not null
        && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await approaches.WordsAsync(person, room, number, cancel) is { } words
            ? string.Join('\n', words.Split('\n').Select(line => $"> {line}")) + "\n\n"
            : "";

    private Func<Person?, Task<Page>> TakeAsync(HttpContext http) =>
        async person =>
        {
            var page = new ReprisalPage(await rooms.ListAsync(person));
            if (!http.Request.HasFormContentType)
            {
                return page;
            }
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var report = new ReprisalReport(
                Typed.TextIn(form, "text").Trim(),
                Typed.TextIn(form, "contact").Trim() is { Length: > 0 } contact ? contact : null,
                RoomIn(form["room"]),
                LanguageChoice.Of(http.Request, person).Code
            );
            var (receipt, refusal) = await desk.TakeAsync(IdOf(form), report, http.RequestAborted);
            return page with
            {
                Room = report.Room,
                Receipt = receipt,
                Words = report.Words,
                Contact = report.Contact ?? "",
                Refused = refusal?.Code,
            };
        };

    /// <summary>For safety officers alone; an administrator of the platform is none. That they looked is kept, not at what.</summary>
    private Func<Person?, Task<Page>> ReadAsync(HttpContext http) =>
        async person =>
        {
            if (!HandlePages.IsOfficer(person, settings))
            {
                return NoticePage.Nothing;
            }
            await log.NoteAsync(person, Privileges.ReportsRead);
            return new SafetyPage(await desk.ReadAsync(MostShown, http.RequestAborted), await rooms.ListAsync(person));
        };

    /// <summary>The page's own id makes a double click one report.</summary>
    private static Guid IdOf(IFormCollection form) =>
        Guid.TryParse(form["id"], out var page) ? NameBasedId.Of("reprisal", page.ToString()) : Guid.NewGuid();

    private static string? RoomIn(string? room) => Rooms.RoomName.IsValid(room ?? "") ? room : null;
}

/// <summary>The form, or the receipt.</summary>
internal sealed record ReprisalPage(ListShape<RoomLineShape> Rooms) : Page(ReprisalPages.Address)
{
    public string? Room { get; init; }
    public string? Receipt { get; init; }
    public string? Refused { get; init; }
    public string Words { get; init; } = "";
    public string Contact { get; init; } = "";

    public override int Status => Refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["reprisal.title"]} · {say["app.name"]}";
}

/// <summary>The reports, for those who answer them.</summary>
internal sealed record SafetyPage(IReadOnlyList<OpenedReport> Reports, ListShape<RoomLineShape> Rooms) : Page(ReprisalPages.Desk)
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["reprisal.reports"]} · {say["app.name"]}";
}
