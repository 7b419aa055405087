using CsoNet.Collab.House;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// How long what is kept, what was erased because its time was over, and which rooms are kept longer by a legal hold. A page for administrators, with JavaScript or without; to everybody else it is an
/// address that never was. Nothing of what was said in a room is shown.
/// </summary>
internal sealed class RetentionPages(
    RoomDesk desk,
    AuditLog log,
    HouseMandates mandates,
    IPersonStore people,
    IRecordStore store,
    RoomReading rooms
)
{
    public const string Address = "/administration/retention";
    private const int MostDone = 20;

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, RetentionPages pages) =>
                door.PrintAsync(http, person => pages.ShowAsync(person, refused: null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, RetentionPages pages) =>
                door.ActAsync(http, pages.DoAsync, (person, refused) => pages.ShowAsync(person, refused, http.RequestAborted))
        );
    }

    private async Task<Page> ShowAsync(Person? person, RefusedForm? refused, CancellationToken cancel)
    {
        if (person is not { Account: AccountRole.PlatformAdmin })
        {
            return NoticePage.Nothing;
        }
        await mandates.CatchUpAsync(cancel);
        var holds = Holds.Of(await mandates.HouseAsync()).All;
        var lines = await log.OfAsync(holds.Values, cancel);
        var (names, _) = await log.ReadAsync(Privileges.RetentionDone, person: null, before: 0, MostDone, cancel);
        var (texts, _) = await log.ReadAsync(Privileges.TextsErased, person: null, before: 0, MostDone, cancel);
        AuditLine[] done = [.. names.Concat(texts).OrderByDescending(line => line.Seq).Take(MostDone)];
        var who = await people.WhoAsync(RoomName.House, [.. lines.Select(line => line.Person).OfType<int>()], cancel);
        return new RetentionPage(lines, done, who, await rooms.ListAsync(person)) { Refused = refused };
    }

    private async Task<Outcome> DoAsync(Person person, IFormCollection form)
    {
        var act = Typed.ActOf(form);
        var room = form["do"].ToString().Split(' ') is [_, var held] ? held : RoomIn(form["room"].ToString());
        if (person.Account != AccountRole.PlatformAdmin || Typed.IdOf(form, "retention", "do", "room", "reason") is not { } id)
        {
            return Outcome.Refuse("command.malformed");
        }
        if (!RoomName.IsValid(room) || await store.HeadAsync(room) is null)
        {
            return Outcome.Refuse("room.unknown");
        }
        var reason = Typed.TextIn(form, "reason").Trim();
        Command? command = act switch
        {
            "hold" => new HoldRetention(room, reason) { Id = id },
            "release" => new ReleaseRetention(room, reason) { Id = id },
            _ => null,
        };
        return command is null
            ? Outcome.Refuse("command.unknown")
            : Outcome.Of(await desk.SubmitAsync(person, RoomName.House, command), Address);
    }

    /// <summary>As it stands in the address of the room, or the whole address.</summary>
    private static string RoomIn(string typed)
    {
        var path = typed.Trim();
        var at = path.IndexOf("/rooms/", StringComparison.Ordinal);
        return at < 0 ? path : path[(at + "/rooms/".Length)..].Split('/', '?', '#')[0];
    }
}

/// <param name="Held">The lines of the log that placed the legal holds which stand.</param>
/// <param name="Done">What was erased lately, the newest first.</param>
/// <param name="Who">By their numbers of the house.</param>
internal sealed record RetentionPage(
    IReadOnlyList<AuditLine> Held,
    IReadOnlyList<AuditLine> Done,
    IReadOnlyDictionary<int, Person> Who,
    ListShape<RoomLineShape> Rooms
) : Page(RetentionPages.Address)
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["retention.title"]} · {say["app.name"]}";
}
