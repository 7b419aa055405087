using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// The register, one recommendation with its chain, those of a room, and what happened to what an organization said. Pages for everybody, with JavaScript or without
/// (docs/decisions/0020): a ministry answers from any browser, and what is printed is what is shown.
/// </summary>
internal sealed class RegisterPages(
    ShownRecommendations shown,
    OrganizationReading organizations,
    RoomReading rooms,
    MessageReading messages,
    RoomDesk desk,
    Wire wire
)
{
    public const string Address = "/register";
    private const int PageOf = 25;

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, RegisterPages pages, [AsParameters] RegisterFilters filters) =>
                door.PrintAsync(http, person => pages.ListAsync(person, filters, http.RequestAborted))
        );
        app.MapPage(
            $"{Address}/{{id}}",
            (HttpContext http, PageDoor door, RegisterPages pages, string id) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, null, http.RequestAborted))
        );
        app.MapPage(
            "/rooms/{id}/recommendations",
            (HttpContext http, PageDoor door, RegisterPages pages, string id, long after = 0, long? about = null) =>
                door.PrintAsync(http, person => pages.OfRoomAsync(person, id, after, about, null, http.RequestAborted))
        );
        app.MapPage(
            "/organizations/{number:long}/words",
            (HttpContext http, PageDoor door, RegisterPages pages, long number, string? after = null) =>
                door.PrintAsync(http, person => pages.WordsAsync(person, number, after, http.RequestAborted))
        );
        MapForms(app);
    }

    private static void MapForms(WebApplication app)
    {
        app.MapForm(
            $"{Address}/{{id}}",
            (HttpContext http, PageDoor door, RegisterPages pages, string id) => pages.DoAsync(http, door, id, id)
        );
        app.MapForm(
            "/rooms/{id}/recommendations",
            (HttpContext http, PageDoor door, RegisterPages pages, string id) => pages.DoAsync(http, door, id, null)
        );
    }

    private async Task<Page> ListAsync(Person? person, RegisterFilters filters, CancellationToken cancel) =>
        await shown.PageAsync(person, filters with { Limit = PageOf }, cancel) is { } found
        && await shown.BoardAsync(person, filters, cancel) is { } board
            ? new RegisterPage(filters, found, board, await rooms.ListAsync(person))
            : NoticePage.Nothing;

    private async Task<Page> OneAsync(Person? person, string id, RefusedForm? refused, CancellationToken cancel)
    {
        if (await shown.OneAsync(person, id, cancel) is not { } seen)
        {
            return NoticePage.Nothing;
        }
        var offices = seen.May.Contains("recommendation.refer") ? await OfficesAsync(person, cancel) : [];
        return new RecommendationPage(seen, StepsOf(seen), offices, await rooms.ListAsync(person)) { Refused = refused };
    }

    private async Task<Page> OfRoomAsync(Person? person, string id, long after, long? about, RefusedForm? refused, CancellationToken cancel)
    {
        if (await shown.OfRoomAsync(person, id, after, DraftReading.MaxLimit, about, cancel) is not { } found)
        {
            return NoticePage.NoRoom;
        }
        var message = about is { } number ? await messages.FindAsync(found.Room, number, cancel) : null;
        return new DraftsPage(id, found, person is null ? [] : await OfficesAsync(person, cancel), await rooms.ListAsync(person))
        {
            About = about,
            AboutText = message?.Text,
            Refused = refused,
        };
    }

    private async Task<Page> WordsAsync(Person? person, long number, string? after, CancellationToken cancel)
    {
        var filters = new RegisterFilters(null, null, null, null, $"{number}", null, null, null, null, after, PageOf);
        if (
            await organizations.OneAsync(person, number, cancel) is not { } one
            || await shown.PageAsync(person, filters, cancel) is not { } found
            || await shown.BoardAsync(person, filters, cancel) is not { } board
        )
        {
            return NoticePage.Nothing;
        }
        List<WholeWay> whole = [];
        foreach (var line in found.Lines)
        {
            if (await shown.OneAsync(person, line.Id, cancel) is { } seen)
            {
                whole.Add(new(seen, StepsOf(seen)));
            }
        }
        return new WordsPage(one, whole, board, found.Next, await rooms.ListAsync(person));
    }

    /// <summary>A form of a recommendation, or of a room's.</summary>
    private Task DoAsync(HttpContext http, PageDoor door, string record, string? one) =>
        door.ActAsync(
            http,
            (person, form) => OutcomeAsync(person, record, one, form, LanguageChoice.Of(http.Request, person).Code, http.RequestAborted),
            (reader, refused) =>
                one is null
                    ? OfRoomAsync(reader, record, 0, AboutIn(refused.Form), refused, http.RequestAborted)
                    : OneAsync(reader, one, refused, http.RequestAborted)
        );

    private async Task<Outcome> OutcomeAsync(
        Person person,
        string record,
        string? one,
        IFormCollection form,
        string language,
        CancellationToken cancel
    )
    {
        if (RecommendationForms.CommandOf(wire, form, language) is not { } command)
        {
            return Outcome.Refuse("command.malformed");
        }
        var answer = await desk.SubmitAsync(person, record, await AsLastSaidAsync(person, record, command, cancel));
        if (answer is Answer.Accepted { Seq: var seq } && command is DraftRecommendation && About(form, seq, command.Id) is { } cite)
        {
            answer = await desk.SubmitAsync(person, record, await AsLastSaidAsync(person, record, cite, cancel));
        }
        return Outcome.Of(answer, one is null ? $"/rooms/{record}/recommendations" : $"{Address}/{record}");
    }

    private static long? AboutIn(IFormCollection form) =>
        long.TryParse(form["about"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A draft that was begun at a contribution rests on it.</summary>
    private static CiteSource? About(IFormCollection form, long draft, Guid id) =>
        AboutIn(form) is { } source
            ? new CiteSource(draft, source, Typed.TextIn(form, "quote").Trim() is { Length: > 0 } quote ? quote : null)
            {
                Id = NameBasedId.Of("about", id.ToString()),
            }
            : null;

    /// <summary>A sentence is cited from the words as they are read now: where the message was edited, from the edit.</summary>
    private async Task<Command> AsLastSaidAsync(Person person, string record, Command command, CancellationToken cancel) =>
        command is CiteSource { Quote: not null } cite
        && await desk.OpenAsync(person, record) is { } room
        && await messages.FindAsync(room, cite.Source, cancel) is { Edited: { } words }
            ? cite with
            {
                Words = words,
            }
            : command;

    private List<(Entry, Event)> StepsOf(SeenRecommendation seen) =>
        [.. from entry in seen.Steps let happened = wire.ReadEvent(entry) where happened is not null select (entry, happened)];

    /// <summary>Those that are asked: States and entities of the United Nations.</summary>
    private async Task<IReadOnlyList<Placard>> OfficesAsync(Person? person, CancellationToken cancel)
    {
        List<Placard> all = [];
        foreach (var kind in (string[])["stateDelegation", "unEntity"])
        {
            var filters = new OrganizationFilters(null, null, null, kind, null, null, null, null, Limit: OrganizationReading.MaxLimit);
            while (await organizations.ListAsync(person, filters, cancel) is { } found)
            {
                all.AddRange(found.Items.Select(one => new Placard(one.Id, one.Name, kind, one.Country)));
                if (found.Next is null)
                {
                    break;
                }
                filters = filters with { After = long.Parse(found.Next, CultureInfo.InvariantCulture) };
            }
        }
        return all;
    }
}
