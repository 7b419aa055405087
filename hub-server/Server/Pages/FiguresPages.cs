using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>How a room is moderated, in numbers: one page for whoever reads the room, with JavaScript or without.</summary>
internal sealed class FiguresPages(RoomDesk desk, RoomReading rooms, FiguresReading reading)
{
    public static string PathOf(string room) => $"{Asked.PathOf(room)}/moderation";

    public static void Map(WebApplication app) =>
        app.MapPage(
            "/rooms/{id}/moderation",
            (HttpContext http, PageDoor door, FiguresPages pages, string id) => door.PrintAsync(http, person => pages.OneAsync(person, id))
        );

    private async Task<Page> OneAsync(Person? person, string id) =>
        await desk.OpenAsync(person, id) is { } room && reading.Of(room) is { } seen
            ? new FiguresPage(room.State.Address, room.State.Title, seen, await rooms.ListAsync(person))
            : NoticePage.NoRoom;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Seen">The figures.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record FiguresPage(string Id, string Named, SeenFigures Seen, ListShape<RoomLineShape> Rooms)
    : Page(FiguresPages.PathOf(Id))
{
    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["figures.title"]} · {Named} · {say["app.name"]}";
}
