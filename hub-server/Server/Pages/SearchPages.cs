using CsoNet.Collab.People;
using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>What was said, found again without JavaScript; and what the screen starts with that takes over from it.</summary>
internal sealed class SearchPages(SearchReading search, RoomReading rooms)
{
    public const string Address = "/search";

    public static void Map(WebApplication app) =>
        app.MapPage(
                Address,
                (HttpContext http, PageDoor door, SearchPages pages, [AsParameters] SearchFilters filters) =>
                    door.PrintAsync(http, person => pages.AskAsync(person, filters, http.RequestAborted))
            )
            .RequireRateLimiting(SearchEndpoints.Pace);

    private async Task<Page> AskAsync(Person? person, SearchFilters filters, CancellationToken cancel)
    {
        var found = filters.Wrong is not null || filters.AreNothing ? null : await filters.AskAsync(search, person, cancel);
        return new SearchPage(filters, found, await rooms.ListAsync(person), person is null ? null : SessionEndpoints.Shape(person));
    }
}

/// <param name="Found">Null where nothing is looked for yet, or by what cannot be looked for.</param>
internal sealed record SearchPage(SearchFilters Filters, SearchAnswerShape? Found, ListShape<RoomLineShape> Rooms, SessionShape? Session)
    : Page(SearchPages.Address)
{
    public override PageState? State =>
        Session is null || Filters.GoesOn || Filters.Wrong is not null
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Search = Found,
            };

    public override int Status => Filters.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["search.title"]} · {say["app.name"]}";
}
