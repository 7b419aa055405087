using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The texts of a room that wait to be approved, for those who run it, without JavaScript: one after the other, each with its two answers. To everybody else there is no such page.</summary>
internal sealed class HeldPages(RoomDesk desk, RoomReading rooms, HeldReading reading)
{
    private const string Address = "/rooms/{id}/held";
    private const int Most = 20;
    private static readonly string[] Fields = ["do", "reason"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/held";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, HeldPages pages, string id) =>
                door.PrintAsync(http, person => pages.AllAsync(person, id, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, HeldPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form),
                    (person, refused) => pages.AllAsync(person, id, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> AllAsync(Person? person, string id, RefusedForm? refused, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { } room || !DeskReading.IsFor(room))
        {
            return NoticePage.NoRoom;
        }
        var waiting = await reading.ForDeskAsync(room, Most, cancel);
        return new HeldPage(room.State.Address, room.State.Title, await rooms.ListAsync(person))
        {
            Texts = [.. waiting.Select(one => MessageShape.Of(one.Said!))],
            Count = HeldReading.ForDeskIn(room).Count(),
            People = PersonShape.Some(room, waiting.Select(one => one.Said!.By)),
            Refused = refused,
        };
    }

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form) =>
        Typed.IdOf(form, "held", Fields) is { } id && CommandOf(form, id) is { } command
            ? Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room))
            : Outcome.Refuse("command.malformed");

    private static Command? CommandOf(IFormCollection form, Guid id) =>
        form["do"].ToString().Split(' ') is [var act, var text] && long.TryParse(text, out var held)
            ? act switch
            {
                "approve" => new ApproveHeld(held) { Id = id },
                "decline" => new DeclineHeld(held, Typed.TextIn(form, "reason").Trim()) { Id = id },
                _ => null,
            }
            : null;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record HeldPage(string Id, string Named, ListShape<RoomLineShape> Rooms) : Page(HeldPages.PathOf(Id))
{
    /// <summary>As if they were messages already, the oldest first.</summary>
    public required IReadOnlyList<MessageShape> Texts { get; init; }
    public required int Count { get; init; }
    public required SortedDictionary<int, PersonShape> People { get; init; }
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["held.title"]} · {Named} · {say["app.name"]}";
}
