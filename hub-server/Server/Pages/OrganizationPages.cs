using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The directory and the profiles of organizations, for everybody and without JavaScript.</summary>
internal sealed class OrganizationPages(OrganizationReading organizations, RoomReading rooms)
{
    private const int PageOf = 25;

    public static void Map(WebApplication app)
    {
        app.MapPage(
            "/organizations",
            (HttpContext http, PageDoor door, OrganizationPages pages, [AsParameters] OrganizationFilters filters) =>
                door.PrintAsync(http, person => pages.ListAsync(person, filters, http.RequestAborted))
        );
        app.MapPage(
            "/organizations/{number:long}",
            (HttpContext http, PageDoor door, OrganizationPages pages, long number) =>
                door.PrintAsync(http, person => pages.OneAsync(person, number, http.RequestAborted))
        );
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
