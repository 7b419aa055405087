using System.Globalization;
using CsoNet.Collab.Channels;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;
using Microsoft.Extensions.Primitives;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Somebody asks people whom they know from a room to talk with them; without a room, they choose one first. A page with JavaScript or without.</summary>
internal sealed class AskingPages(RoomDesk desk, Conversations conversations, RoomReading rooms)
{
    public const string Address = "/direct/new";
    private const int MostOffered = 300;
    private static readonly string[] Fields = ["do", "room", "to", "title", "text"];

    public static string QueryOf(string room, int? to = null) =>
        $"room={Uri.EscapeDataString(room)}" + (to is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&to={to}"));

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, AskingPages pages) =>
                door.PrintAsync(
                    http,
                    person => pages.ShowAsync(person, http.Request.Query["room"], NumbersIn(http.Request.Query["to"]), refused: null)
                )
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, AskingPages pages) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, form, LanguageChoice.Of(http.Request, person).Code, http.RequestAborted),
                    (person, refused) => pages.ShowAsync(person, refused.Form["room"], NumbersIn(refused.Form["to"]), refused)
                )
        );
    }

    private static List<int> NumbersIn(StringValues typed) =>
        [
            .. typed
                .Select(one => int.TryParse(one, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Where(number => number > 0)
                .Distinct(),
        ];

    private async Task<Page> ShowAsync(Person? person, string? room, List<int> to, RefusedForm? refused)
    {
        if (person is null)
        {
            return NoticePage.Nothing;
        }
        var list = await rooms.ListAsync(person);
        if (string.IsNullOrEmpty(room))
        {
            return new AskingPage(From: null, [], [], list) { Refused = refused };
        }
        if (await conversations.FromAsync(person, room) is not { } from)
        {
            return NoticePage.NoRoom;
        }
        var known = PersonShape
            .All(from)
            .Where(one => one.Key != from.Caller.Number && one.Value is { Left: null, Name: not null, Handle: null });
        var byName = known.OrderBy(one => one.Value.Name, StringComparer.Ordinal).ToLookup(one => to.Contains(one.Key));
        return new AskingPage(
            new AskedFrom(from.State.Address, from.State.Title),
            [.. byName[true]],
            [.. byName[false].Take(MostOffered)],
            list
        )
        {
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(Person person, IFormCollection form, string language, CancellationToken cancel)
    {
        var (room, to) = (form["room"].ToString(), NumbersIn(form["to"]));
        if (Typed.IdOf(form, "asking", Fields) is not { } id)
        {
            return Outcome.Refuse("command.malformed");
        }
        if (Typed.ActOf(form) == "block" && to is [var one])
        {
            return Outcome.Of(
                await desk.SubmitAsync(person, RoomName.Own, new BlockPerson(room, one, On: true) { Id = id }),
                DirectPages.Address
            );
        }
        var text = Typed.TextIn(form, "text").Trim();
        var asking = new Asking(
            id,
            room,
            Numbers.Of(to.Select(number => (long)number)),
            Typed.TextIn(form, "title").Trim(),
            text,
            Script.LanguageOf(text, language)
        );
        var (begun, answer) = await conversations.AskAsync(person, asking, cancel);
        return Outcome.Of(answer, begun is null ? DirectPages.Address : Asked.PathOf(begun));
    }
}

/// <summary>The room in which they know each other.</summary>
internal sealed record AskedFrom(string Id, string Title);

/// <param name="From">Null where a room is still to be chosen.</param>
/// <param name="Chosen">Whom they are about to ask, by number.</param>
/// <param name="Others">Whom they might ask, too.</param>
/// <param name="Rooms">That stand beside it, and to choose from.</param>
internal sealed record AskingPage(
    AskedFrom? From,
    IReadOnlyList<KeyValuePair<int, PersonShape>> Chosen,
    IReadOnlyList<KeyValuePair<int, PersonShape>> Others,
    ListShape<RoomLineShape> Rooms
) : Page(AskingPages.Address)
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{Heading(say)} · {say["app.name"]}";

    public string Heading(Words say) => Chosen is [var one] ? say.Say("direct.newTo", ("name", one.Value.Name)) : say["direct.newTitle"];
}
