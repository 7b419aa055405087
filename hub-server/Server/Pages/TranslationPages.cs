using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// A message in other languages: what people gave, and a form for whoever may give one. A page with JavaScript or without: a translation is written beside the original, in peace.
/// </summary>
internal sealed class TranslationPages(RoomDesk desk, RoomReading rooms, MessageReading messages)
{
    private const string Address = "/rooms/{id}/translations/{message:long}";
    private static readonly string[] Fields = ["do", "lang", "text", "of", "official"];

    public static string PathOf(string room, long message) => $"{Asked.PathOf(room)}/translations/{message}";

    /// <summary>Its reader may give a translation in that room.</summary>
    public static bool IsFor(Sighting room) =>
        Rights.Refuses(room.State, room.Caller, "message.translate", room.State.Kind) is null
        && !HeldMessages.Holds(room.State, room.Caller)
        && (room.State.Posting != Posting.Presiding || Translations.Vouches(room.State, room.Caller));

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, TranslationPages pages, string id, long message) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, message, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, TranslationPages pages, string id, long message) =>
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
            || room.State.Part<Translations>() is null
            || await messages.FindAsync(room, message, cancel) is not { Counts: true } found
        )
        {
            return NoticePage.NoRoom;
        }
        return new TranslationPage(room.State.Address, room.State.Title, MessageShape.Of(found), await rooms.ListAsync(person))
        {
            People = PersonShape.Some(room, MessageShape.Named(found)),
            Me = RoomShape.MeIn(room),
            Presides = Rights.Presides(room.State, room.Caller),
            MayTranslate = !room.State.Closed && IsFor(room),
            MakesOfficial = Translations.MakesOfficial(room.State, room.Caller),
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(Person person, string room, long message, IFormCollection form) =>
        Typed.IdOf(form, "translation", Fields) is { } id && CommandOf(form, message, id) is { } command
            ? Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room, message))
            : Outcome.Refuse("command.malformed");

    private static Command? CommandOf(IFormCollection form, long message, Guid id) =>
        form["do"].ToString().Split(' ') switch
        {
            ["translate"] when long.TryParse(form["of"], out var version) => new TranslateMessage(
                message,
                form["lang"].ToString(),
                Typed.TextIn(form, "text").Trim(),
                version,
                form.ContainsKey("official")
            )
            {
                Id = id,
            },
            ["withdraw", var lang] => new WithdrawTranslation(message, lang) { Id = id },
            _ => null,
        };
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Rooms">That stand beside it.</param>
/// <param name="Said">The message, with all that people gave of it.</param>
internal sealed record TranslationPage(string Id, string Named, MessageShape Said, ListShape<RoomLineShape> Rooms)
    : Page(TranslationPages.PathOf(Id, Said.Seq))
{
    public required SortedDictionary<int, PersonShape> People { get; init; }
    public int? Me { get; init; }
    public bool Presides { get; init; }
    public bool MayTranslate { get; init; }
    public bool MakesOfficial { get; init; }
    public RefusedForm? Refused { get; init; }

    public bool MayWithdraw(TranslationShape one) =>
        Me is { } me && (Presides || one.By == me || (Said.By == me && one.Official is not true));

    /// <summary>The version that stands now.</summary>
    public long Version => Said.Edited ?? Said.Seq;

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("translation.title", ("n", Said.Seq))} · {Named} · {say["app.name"]}";
}
