using System.Globalization;
using CsoNet.Collab.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The constituencies of a network: who belongs to which, and for those who run it, and for its members, the forms. A page with JavaScript or without.</summary>
internal sealed class ConstituencyPages(RoomDesk desk, RoomReading rooms)
{
    private const string Address = "/rooms/{id}/constituencies";
    private static readonly string[] Fields = ["do", "title", "whom", "mine"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/constituencies";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, ConstituencyPages pages, string id) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, null))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, ConstituencyPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form),
                    (person, refused) => pages.OneAsync(person, id, refused)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, RefusedForm? refused) =>
        await desk.OpenAsync(person, id) is { State.Kind: RoomKind.RegionalChannel } room
            ? new ConstituencyPage(id, room.State.Title, ConstituenciesShape.Of(room), PersonShape.All(room), await rooms.ListAsync(person))
            {
                Refused = refused,
            }
            : NoticePage.NoRoom;

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form)
    {
        if (Typed.IdOf(form, "constituencies", Fields) is not { } id || CommandIn(form, id) is not { } command)
        {
            return Outcome.Refuse("command.malformed");
        }
        return Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room));
    }

    /// <summary>What the button says, as <c>appoint 12</c>: about the constituency of that number.</summary>
    private static Command? CommandIn(IFormCollection form, Guid id) =>
        form["do"].ToString().Split(' ') switch
        {
            ["name"] => new NameConstituency(Typed.TextIn(form, "title")) { Id = id },
            ["choose"] => new ChooseConstituency(NumberIn(form["mine"].ToString())) { Id = id },
            ["drop", var one] when NumberIn(one) is { } number => new DropConstituency(number) { Id = id },
            ["appoint", var one] when NumberIn(one) is { } number => new AppointFocalPoint(
                number,
                (int)(NumberIn(form["whom"].ToString()) ?? 0),
                On: true
            )
            {
                Id = id,
            },
            ["dismiss", var one, var whom] when NumberIn(one) is { } number => new AppointFocalPoint(
                number,
                (int)(NumberIn(whom) ?? 0),
                On: false
            )
            {
                Id = id,
            },
            _ => null,
        };

    private static long? NumberIn(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;
}

/// <param name="Room">Its id.</param>
/// <param name="Name">Of the room.</param>
/// <param name="Shape">As its reader sees them.</param>
/// <param name="People">Those of whom the room knows.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record ConstituencyPage(
    string Room,
    string Name,
    ConstituenciesShape Shape,
    SortedDictionary<int, PersonShape> People,
    ListShape<RoomLineShape> Rooms
) : Page(ConstituencyPages.PathOf(Room))
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    /// <summary>Whom a focal point is chosen from.</summary>
    public IEnumerable<KeyValuePair<int, PersonShape>> Eligible =>
        People.Where(one => one.Value is { Left: null, Handle: null, Account: AccountRole.CsoMember or AccountRole.CsoFocalPoint });

    public override string Title(Words say) => $"{say["constituency.title"]} · {Name} · {say["app.name"]}";
}
