using CsoNet.Collab.Messages;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// One message and the rules: whoever reads it reports it here; whoever reported it reads what became of that; whoever wrote it reads by which rule it was removed and appeals. A page
/// with JavaScript or without. To everybody else it says nothing of what others did.
/// </summary>
internal sealed class CasePages(RoomDesk desk, RoomReading rooms, MessageReading messages, DeskReading reading)
{
    private const string Address = "/rooms/{id}/cases/{message:long}";
    private static readonly string[] Fields = ["do", "rule", "words"];

    public static string PathOf(string room, long message) => $"{Asked.PathOf(room)}/cases/{message}";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, CasePages pages, string id, long message) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, message, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, CasePages pages, string id, long message) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, message, form),
                    (person, refused) => pages.OneAsync(person, id, message, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, long message, RefusedForm? refused, CancellationToken cancel)
    {
        if (
            await desk.OpenAsync(person, id) is not { } room
            || room.State.Part<Desk>() is null
            || await messages.FindAsync(room, message, cancel) is not { Moved: null } found
        )
        {
            return NoticePage.NoRoom;
        }
        var own = await reading.OwnAsync(room, message, cancel);
        var said = own?.Said ?? found;
        return new CasePage(room.State.Address, room.State.Title, message, await rooms.ListAsync(person))
        {
            Said = MessageShape.Of(said),
            Who = PersonShape.Some(room, [said.By]).GetValueOrDefault(said.By),
            Case = own,
            IsMine = found.By == RoomShape.MeIn(room),
            MayReport = own is null && MayReport(room, found),
            HasDesk = DeskReading.IsFor(room),
            MayMute = MuteReading.IsFor(room) && said.By is { } author && MuteParticipant.RefusesWhom(room.State, author) is null,
            Refused = refused,
        };
    }

    private static bool MayReport(Sighting room, Message found) =>
        found.Counts
        && found.By != RoomShape.MeIn(room)
        && Rights.Refuses(room.State, room.Caller, "message.report", room.State.Kind) is null;

    private async Task<Outcome> DoAsync(Person person, string room, long message, IFormCollection form)
    {
        if (Typed.IdOf(form, "case", Fields) is not { } id || CommandOf(form, message, id) is not { } command)
        {
            return Outcome.Refuse("command.malformed");
        }
        return Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room, message));
    }

    private static Command? CommandOf(IFormCollection form, long message, Guid id)
    {
        var words = Typed.TextIn(form, "words").Trim();
        return Typed.ActOf(form) switch
        {
            "report" when Enum.TryParse<HouseRule>(form["rule"], ignoreCase: true, out var rule) && Enum.IsDefined(rule) =>
                new ReportMessage(message, rule, words.Length > 0 ? words : null) { Id = id },
            "appeal" => new AppealRemoval(message, words) { Id = id },
            _ => null,
        };
    }
}

/// <summary>A message and what concerns its reader of how it stands by the rules.</summary>
/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Message">The number of the message.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record CasePage(string Id, string Named, long Message, ListShape<RoomLineShape> Rooms) : Page(CasePages.PathOf(Id, Message))
{
    public required MessageShape Said { get; init; }
    public PersonShape? Who { get; init; }
    public SeenCase? Case { get; init; }
    public bool IsMine { get; init; }
    public bool MayReport { get; init; }
    public bool HasDesk { get; init; }

    /// <summary>Its author could be muted by the reader.</summary>
    public bool MayMute { get; init; }
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("cases.title", ("n", Message))} · {Named} · {say["app.name"]}";
}
