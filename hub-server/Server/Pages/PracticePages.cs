using CsoNet.Collab.People;
using CsoNet.Collab.Search;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Best practices, requests for solutions and offers of partnership, out of all rooms that are open to the reader, without JavaScript.</summary>
internal sealed class PracticePages(SearchReading search, RoomReading rooms)
{
    public const string Address = "/practices";

    public static void Map(WebApplication app) =>
        app.MapPage(
                Address,
                (HttpContext http, PageDoor door, PracticePages pages, [AsParameters] SearchFilters filters) =>
                    door.PrintAsync(http, person => pages.AskAsync(person, filters, http.RequestAborted))
            )
            .RequireRateLimiting(SearchEndpoints.Pace);

    private async Task<Page> AskAsync(Person? person, SearchFilters asked, CancellationToken cancel)
    {
        var filters = asked with { Mark = string.IsNullOrWhiteSpace(asked.Mark) ? SearchFilters.AnyMark : asked.Mark };
        var found = filters.Wrong is null ? await filters.AskAsync(search, person, cancel) : null;
        return new PracticesPage(filters, found, await rooms.ListAsync(person), person is null ? null : SessionEndpoints.Shape(person));
    }
}

/// <param name="Found">Null where one of the filters says nothing that could be asked for.</param>
internal sealed record PracticesPage(SearchFilters Filters, SearchAnswerShape? Found, ListShape<RoomLineShape> Rooms, SessionShape? Session)
    : Page(PracticePages.Address)
{
    public override PageState? State =>
        Session is null || Filters.GoesOn || Found is null
            ? null
            : new PageState
            {
                Session = Session,
                Rooms = Rooms,
                Practices = Found,
            };

    public override int Status => Found is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["practices.title"]} · {say["app.name"]}";

    public override string Description(Words say) => say["practices.lead"];
}
