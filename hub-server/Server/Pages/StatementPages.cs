using System.Globalization;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The joint statements of a network to read, to print and to sign without JavaScript. They are written on a screen at the same addresses.</summary>
internal sealed class StatementPages(RoomDesk desk, RoomReading rooms, StatementReading reading)
{
    private const string AllOfThem = "/rooms/{id}/joint-statements";
    private const string One = "/rooms/{id}/joint-statements/{statement:long}";
    private static readonly string[] Fields = ["do", "version"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/joint-statements";

    public static string PathOf(string room, long statement) => $"{PathOf(room)}/{statement.ToString(CultureInfo.InvariantCulture)}";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            AllOfThem,
            (HttpContext http, PageDoor door, StatementPages pages, string id) =>
                door.PrintAsync(http, person => pages.AllAsync(person, id))
        );
        app.MapPage(
            One,
            (HttpContext http, PageDoor door, StatementPages pages, string id, long statement, [AsParameters] AskedVersions asked) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, statement, asked, null, http.RequestAborted))
        );
        app.MapForm(
            One,
            (HttpContext http, PageDoor door, StatementPages pages, string id, long statement) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.SignAsync(person, id, statement, form),
                    (person, refused) => pages.OneAsync(person, id, statement, new(), refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> AllAsync(Person? person, string id) =>
        await desk.OpenAsync(person, id) is { } room && StatementReading.AreIn(room)
            ? new StatementsPage(room.State.Address, room.State.Title, await rooms.ListAsync(person), SessionOf(person))
            {
                All = StatementReading.All(room),
            }
            : NoticePage.NoRoom;

    private async Task<Page> OneAsync(
        Person? person,
        string id,
        long statement,
        AskedVersions asked,
        RefusedForm? refused,
        CancellationToken cancel
    )
    {
        if (
            await desk.OpenAsync(person, id) is not { } room
            || !StatementReading.AreIn(room)
            || await reading.OneAsync(room, statement, cancel) is not { } seen
        )
        {
            return NoticePage.NoRoom;
        }
        return new StatementPage(room.State.Address, room.State.Title, seen, await rooms.ListAsync(person), SessionOf(person))
        {
            Voice = StatementReading.VoiceOf(room),
            HasVersions = StatementReading.HasVersions(room, seen.Statement),
            Versions = asked.Versions is { } paragraph
                ? SeenVersions.Of(room, paragraph, await reading.VersionsAsync(room, statement, paragraph, cancel), asked)
                : null,
            Refused = refused,
        };
    }

    private static SessionShape? SessionOf(Person? person) => person is null ? null : SessionEndpoints.Shape(person);

    private async Task<Outcome> SignAsync(Person person, string room, long statement, IFormCollection form)
    {
        if (
            Typed.IdOf(form, "statement", Fields) is not { } id
            || Typed.ActOf(form) is not ("sign" or "withdraw")
            || !long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        )
        {
            return Outcome.Refuse("command.malformed");
        }
        var command = new SignStatement(statement, version, On: Typed.ActOf(form) == "sign") { Id = id };
        return Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room, statement), "#signatures");
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Rooms">That stand beside it.</param>
/// <param name="Session">Of whoever has one: a screen takes over for them.</param>
internal sealed record StatementsPage(string Id, string Named, ListShape<RoomLineShape> Rooms, SessionShape? Session)
    : Page(StatementPages.PathOf(Id))
{
    public required IReadOnlyList<JointStatement> All { get; init; }

    public override PageState? State => Session is null ? null : new PageState { Session = Session, Rooms = Rooms };

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["joint.title"]} · {Named} · {say["app.name"]}";
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Seen">The statement as its reader may see it.</param>
/// <param name="Rooms">That stand beside it.</param>
/// <param name="Session">Of whoever has one: a screen takes over for them.</param>
internal sealed record StatementPage(string Id, string Named, SeenStatement Seen, ListShape<RoomLineShape> Rooms, SessionShape? Session)
    : Page(StatementPages.PathOf(Id, Seen.Statement.Number))
{
    /// <summary>The organization for which the reader would sign.</summary>
    public string? Voice { get; init; }

    /// <summary>Its reader may look at what paragraphs said before.</summary>
    public bool HasVersions { get; init; }
    public SeenVersions? Versions { get; init; }
    public RefusedForm? Refused { get; init; }

    public bool HasSigned => Seen.Signatures.Any(one => one.Organization.Id == Voice);

    /// <summary>A form that was refused stays as it is.</summary>
    public override PageState? State => Session is null || Refused is not null ? null : new PageState { Session = Session, Rooms = Rooms };

    public override int Status => Refused is null ? StatusCodes.Status200OK : Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{Seen.Statement.Title} · {Named} · {say["app.name"]}";
}
