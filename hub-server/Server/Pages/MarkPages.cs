using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>A message is marked as a practice, a request or an offer without JavaScript; screens do the same beside the message.</summary>
internal sealed class MarkPages(RoomDesk desk, RoomReading rooms, MessageReading messages)
{
    private const string Address = "/rooms/{id}/marks/{message:long}";
    private static readonly string[] Fields = ["do", "kind", "themes", "goals", "country", "contact", "email"];

    public static string PathOf(string room, long message) => $"{Asked.PathOf(room)}/marks/{message}";

    /// <summary>Its author does so, or those who preside, where there are topics.</summary>
    public static bool IsFor(Sighting room, int? author) =>
        !room.State.Closed
        && room.State.Part<Topics>() is not null
        && Rights.Refuses(room.State, room.Caller, MessageVerbs.Mark, room.State.Kind) is null
        && room.State.SeatOf(room.Caller) is { } seat
        && (seat.Number == author || Rights.Presides(room.State, seat));

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, MarkPages pages, string id, long message) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, message, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, MarkPages pages, string id, long message) =>
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
            || await messages.FindAsync(room, message, cancel) is not { Counts: true } found
            || !IsFor(room, found.By)
        )
        {
            return NoticePage.NoRoom;
        }
        return new MarkPage(room.State.Address, room.State.Title, MessageShape.Of(found), await rooms.ListAsync(person))
        {
            GivesEmail = found.By == RoomShape.MeIn(room) && !room.State.IsProtected && room.State.Attribution == Attribution.Named,
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(Person person, string room, long message, IFormCollection form)
    {
        if (Typed.IdOf(form, "mark", Fields) is not { } id || Typed.ActOf(form) is not ("mark" or "takeOff"))
        {
            return Outcome.Refuse("command.malformed");
        }
        var mark = Typed.ActOf(form) == "mark" ? MarkIn(form) : null;
        var email = mark is not null && form["email"].ToString().Trim() is { Length: > 0 } given ? given : null;
        return Outcome.Of(
            await desk.SubmitAsync(person, room, new MarkMessage(message, mark, email) { Id = id }),
            MessageLinks.PathOf(room, message)
        );
    }

    /// <summary>What the fields of a form say; what is not of the lists the rule refuses.</summary>
    internal static PostMark MarkIn(IFormCollection form) =>
        new(
            Enum.TryParse<MarkKind>(form["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : MarkKind.BestPractice,
            form["themes"].Count > 0 ? [.. form["themes"].OfType<string>()] : null,
            form["goals"].Count > 0 ? [.. form["goals"].OfType<string>()] : null,
            form["country"].ToString() is { Length: > 0 } country ? country : null,
            Enum.TryParse<ContactCircle>(form["contact"], ignoreCase: true, out var contact) && Enum.IsDefined(contact)
                ? contact
                : ContactCircle.Everybody
        );
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Said">The message.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record MarkPage(string Id, string Named, MessageShape Said, ListShape<RoomLineShape> Rooms)
    : Page(MarkPages.PathOf(Id, Said.Seq))
{
    /// <summary>An address is its author's to give, where it says nothing that is not said anyway.</summary>
    public bool GivesEmail { get; init; }
    public RefusedForm? Refused { get; init; }

    /// <summary>What stands in the form: what was sent and refused, else the mark that it has.</summary>
    public PostMark? Chosen => Refused is { } refused ? MarkPages.MarkIn(refused.Form) : Said.Mark;

    public string? Email => Refused is { } refused ? refused.Form["email"].ToString() : Said.Email;

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("practices.markTitle", ("n", Said.Seq))} · {Named} · {say["app.name"]}";
}
