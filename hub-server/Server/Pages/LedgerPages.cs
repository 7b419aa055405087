using System.Globalization;
using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What was asked and put to the vote in a consultation, and the forms to ask, to support and to vote: for those without JavaScript. With it the room shows the same beside the talk.</summary>
internal sealed class LedgerPages(RoomDesk desk, RoomReading rooms, LedgerReading reading, BallotDesk ballots, TimeProvider time)
{
    private const string Address = "/rooms/{id}/questions";
    private static readonly string[] Fields = ["do", "text", "choice"];

    public static string PathOf(string room) => $"/rooms/{room}/questions";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, LedgerPages pages, string id) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, LedgerPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form, LanguageChoice.Of(http.Request, person).Code, http.RequestAborted),
                    (person, refused) => pages.OneAsync(person, id, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, RefusedForm? refused, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { State.Kind: RoomKind.LiveConsultation } room)
        {
            return NoticePage.NoRoom;
        }
        var ledger = LedgerPageShape.Of(room, await reading.OfAsync(room, cancel), await ballots.GivenAsync(room, cancel), "");
        return new LedgerPage(await rooms.ShapeAsync(room), ledger, Offer.Of(room, time.GetUtcNow()), await rooms.ListAsync(person))
        {
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form, string language, CancellationToken cancel)
    {
        if (Typed.IdOf(form, "ledger", Fields) is not { } id || form["do"].ToString().Split(' ') is not [var act, .. var rest])
        {
            return Outcome.Refuse("command.malformed");
        }
        var about = long.TryParse(rest.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var refused =
            act == "cast"
                ? (await ballots.CastAsync(person, room, about, Chosen(form), cancel)).Refusal?.Code
                : await SubmitAsync(person, room, CommandOf(act, about, rest, form, language), id);
        return refused is null ? Outcome.GoTo(PathOf(room), about > 0 ? $"#q{about}" : "") : Outcome.Refuse(refused);
    }

    private async Task<string?> SubmitAsync(Person person, string room, Func<Guid, Command>? command, Guid id) =>
        command is null
            ? "command.malformed"
            : await desk.SubmitAsync(person, room, command(id)) switch
            {
                Answer.Refused { Refusal.Code: "nothing.changed" } => null,
                Answer.Refused refused => refused.Refusal.Code,
                Answer.Busy => "store.busy",
                _ => null,
            };

    private static Func<Guid, Command>? CommandOf(string act, long about, string[] rest, IFormCollection form, string language)
    {
        var text = Typed.TextIn(form, "text").Trim();
        return act switch
        {
            "ask" => id => new AskQuestion(text, Script.LanguageOf(text, language)) { Id = id },
            "support" when rest is [_, var on] => id => new VoteForQuestion(about, on == "on") { Id = id },
            "takeBack" => id => new WithdrawQuestion(about) { Id = id },
            "vote" => id => new CastVote(about, Chosen(form)) { Id = id },
            _ => null,
        };
    }

    private static Few<int> Chosen(IFormCollection form) =>
        [
            .. form["choice"]
                .Select(choice => int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1)
                .Order(),
        ];
}

/// <summary>What is offered to a reader; the desk decides.</summary>
internal sealed record Offer(bool Ask, bool Vote, int? Me)
{
    public static Offer Of(Sighting room, DateTimeOffset now)
    {
        return new(!room.State.Closed && Allows("question.ask") && Takes(room, now), Allows("poll.vote"), RoomShape.MeIn(room));

        bool Allows(string action) => !room.State.Closed && Rights.Refuses(room.State, room.Caller, action, room.State.Kind) is null;
    }

    /// <summary>As the rule says it of any question.</summary>
    private static bool Takes(Sighting room, DateTimeOffset now) =>
        new AskQuestion("?") { Id = Guid.Empty }
            .Decide(room.State, target: null, room.Caller, now)
            .Refusal
            is null;
}

/// <summary>The ledger of a session as a page.</summary>
internal sealed record LedgerPage(RoomShape Room, LedgerPageShape Ledger, Offer May, ListShape<RoomLineShape> Rooms)
    : Page(LedgerPages.PathOf(Room.Id))
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["floor.ledger"]} · {Room.Title} · {say["app.name"]}";
}
