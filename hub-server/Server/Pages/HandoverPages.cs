using System.Globalization;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Whose office passes to whom in a room: whoever presides asks somebody here, and whoever is asked answers; a page with JavaScript or without.</summary>
internal sealed class HandoverPages(RoomDesk desk, RoomReading rooms, TimeProvider time)
{
    private const string Address = "/rooms/{id}/handover";

    /// <summary>So many people stand in the list to choose from.</summary>
    private const int MostListed = 200;
    private const string Day = "yyyy-MM-dd";
    private static readonly string[] Fields = ["do", "participant", "from", "until", "offer"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/handover";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, HandoverPages pages, string id) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, null))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, HandoverPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form),
                    (person, refused) => pages.OneAsync(person, id, refused)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, RefusedForm? refused)
    {
        if (await desk.OpenAsync(person, id) is not { IsTakingPart: true } room)
        {
            return NoticePage.NoRoom;
        }
        var seen = HandoverShape.Of(room, time.GetUtcNow());
        var known = seen.MayOffer == true ? ToChoose(room) : [];
        var named = seen.Asked.Select(one => one.Participant).Append(seen.Mine?.Participant ?? 0).Append(room.Caller.Number);
        return new HandoverPage(room.State.Address, room.State.Title, await rooms.ListAsync(person))
        {
            Seen = seen,
            Me = room.Caller.Number,
            Known = known,
            People = PersonShape.Some(room, named.Concat(known)),
            Refused = refused,
        };
    }

    private static IReadOnlyList<int> ToChoose(Sighting room) =>
        [
            .. room
                .State.Participants.Values.Where(one =>
                    Handover.RefusesWhom(room.State, one.Number) is null
                    && !Rights.Presides(room.State, one)
                    && room.ShowsAuthor(one.Number)
                )
                .OrderBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Number)
                .Take(MostListed)
                .Select(one => one.Number),
        ];

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form) =>
        WrongTime(form) is { } wrong ? Outcome.Refuse(wrong)
        : Typed.IdOf(form, "handover", Fields) is { } id && CommandOf(person, form, id) is { } command
            ? Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room))
        : Outcome.Refuse("command.malformed");

    /// <summary>A day that was filled in and cannot be read is not the same as none: that would be at once, or without an end.</summary>
    private static string? WrongTime(IFormCollection form) =>
        Typed.IsFilledIn(form, "from") && Typed.TimeOf(form["from"], Day) is null ? "handover.time"
        : Typed.IsFilledIn(form, "until") && Typed.TimeOf(form["until"], Day) is null ? "term.wrong"
        : null;

    private Command? CommandOf(Person person, IFormCollection form, Guid id)
    {
        var offer = long.TryParse(form["offer"], NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : 0;
        return Typed.ActOf(form) switch
        {
            "offer" when int.TryParse(form["participant"], NumberStyles.None, CultureInfo.InvariantCulture, out var to) =>
                new OfferHandover(
                    to,
                    Typed.TimeOf(form["from"], Day) is { } from && from != TodayOf(person) ? Moment(person, from) : null,
                    Typed.TimeOf(form["until"], Day) is { } until ? Moment(person, until.AddDays(1)) - 1000 : null
                )
                {
                    Id = id,
                },
            "withdraw" => new WithdrawHandover { Id = id },
            "accept" => new AcceptHandover(offer) { Id = id },
            "decline" => new DeclineHandover(offer) { Id = id },
            _ => null,
        };
    }

    /// <summary>Only what begins today begins at once.</summary>
    private DateTime TodayOf(Person person) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), ZoneOf(person)).Date;

    /// <summary>When that is on their clock, in milliseconds.</summary>
    private static long Moment(Person person, DateTime day) =>
        new DateTimeOffset(day, ZoneOf(person).GetUtcOffset(day)).ToUnixTimeMilliseconds();

    private static TimeZoneInfo ZoneOf(Person person) => PageDoor.ZoneOf(person) ?? TimeZoneInfo.Utc;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record HandoverPage(string Id, string Named, ListShape<RoomLineShape> Rooms) : Page(HandoverPages.PathOf(Id))
{
    public required HandoverShape Seen { get; init; }

    /// <summary>Its reader.</summary>
    public required int Me { get; init; }

    /// <summary>Whom its reader could ask.</summary>
    public required IReadOnlyList<int> Known { get; init; }
    public required SortedDictionary<int, PersonShape> People { get; init; }
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["handover.title"]} · {Named} · {say["app.name"]}";
}
