using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The directory and the profiles of organizations, for everybody and without JavaScript.</summary>
internal sealed class OrganizationPages(OrganizationReading organizations, RoomReading rooms)
{
    private const int PageOf = 25;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        app.MapMethods(
                "/organizations",
                Reading,
                (HttpContext http, PageDoor door, OrganizationPages pages, [AsParameters] OrganizationFilters filters) =>
                    door.PrintAsync(http, person => pages.ListAsync(person, filters, http.RequestAborted))
            )
            .ExcludeFromDescription();
        app.MapMethods(
                "/organizations/{number:long}",
                Reading,
                (HttpContext http, PageDoor door, OrganizationPages pages, long number) =>
                    door.PrintAsync(http, person => pages.OneAsync(person, number, http.RequestAborted))
            )
            .ExcludeFromDescription();
    }

    private async Task<Page> ListAsync(Person? person, OrganizationFilters filters, CancellationToken cancel) =>
        await organizations.ListAsync(person, filters with { Limit = PageOf }, cancel) is { } found
            ? new DirectoryPage(filters, found, await rooms.ListAsync(person), SessionOf(person))
            : NoticePage.Nothing;

    private async Task<Page> OneAsync(Person? person, long number, CancellationToken cancel) =>
        await organizations.OneAsync(person, number, cancel) is { } one
            ? new OrganizationPage(one, await rooms.ListAsync(person), SessionOf(person))
            : NoticePage.Nothing;

    private static SessionShape? SessionOf(Person? person) => person is null ? null : SessionEndpoints.Shape(person);
}
