using System.Globalization;
using CsoNet.Collab.Moderation;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Who is muted in a room, with JavaScript or without: those who run it mute, lift and decide on appeals here; whoever is muted reads by which rule and until when, and appeals. To
/// everybody else there is no such page.
/// </summary>
internal sealed class MutePages(RoomDesk desk, RoomReading rooms, MuteReading reading)
{
    private const string Address = "/rooms/{id}/mutes";

    /// <summary>So many people stand in the list to choose from; others are muted from a message of theirs.</summary>
    private const int MostListed = 200;
    private static readonly string[] Fields = ["do", "participant", "rule", "minutes", "words"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/mutes";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, MutePages pages, string id, string? participant) =>
                door.PrintAsync(http, person => pages.AllAsync(person, id, NumberIn(participant), null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, MutePages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form),
                    (person, refused) => pages.AllAsync(person, id, NumberIn(refused.Form["participant"]), refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> AllAsync(Person? person, string id, int whom, RefusedForm? refused, CancellationToken cancel)
    {
        if (await desk.OpenAsync(person, id) is not { } room || !(MuteReading.IsFor(room) || room.IsTakingPart))
        {
            return NoticePage.NoRoom;
        }
        var runs = MuteReading.IsFor(room);
        IReadOnlyList<SeenMute> mutes = runs ? await reading.AllAsync(room, cancel) : [];
        var known = runs ? ToChoose(room, mutes, whom) : [];
        return new MutePage(room.State.Address, room.State.Title, await rooms.ListAsync(person))
        {
            Runs = runs,
            Mutes = mutes,
            Own = await reading.OwnAsync(room, cancel),
            Known = known,
            Whom = known.Contains(whom) ? whom : 0,
            People = PersonShape.Some(room, mutes.SelectMany(one => new[] { one.Participant, one.By ?? 0 }).Concat(known)),
            Refused = refused,
        };
    }

    /// <summary>Whom the reader could mute; who was asked for is among them.</summary>
    private static IReadOnlyList<int> ToChoose(Sighting room, IReadOnlyList<SeenMute> mutes, int whom) =>
        [
            .. room
                .State.Participants.Values.Where(one =>
                    MuteParticipant.RefusesWhom(room.State, one.Number) is null
                    && room.ShowsAuthor(one.Number)
                    && mutes.All(mute => mute.Participant != one.Number)
                )
                .OrderByDescending(one => one.Number == whom)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Number)
                .Take(MostListed)
                .Select(one => one.Number),
        ];

    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form) =>
        Typed.IdOf(form, "mute", Fields) is { } id && CommandOf(form, id) is { } command
            ? Outcome.Of(await desk.SubmitAsync(person, room, command), PathOf(room))
            : Outcome.Refuse("command.malformed");

    private static Command? CommandOf(IFormCollection form, Guid id)
    {
        var (words, whom) = (Typed.TextIn(form, "words").Trim(), NumberIn(form["participant"]));
        return Typed.ActOf(form) switch
        {
            "mute" when Enum.TryParse<HouseRule>(form["rule"], ignoreCase: true, out var rule) && Enum.IsDefined(rule) =>
                new MuteParticipant(whom, rule, NumberIn(form["minutes"]), words.Length > 0 ? words : null) { Id = id },
            "lift" => new LiftMute(whom, words.Length > 0 ? words : null) { Id = id },
            "uphold" => new UpholdMute(whom, words) { Id = id },
            "appeal" => new AppealMute(words) { Id = id },
            _ => null,
        };
    }

    private static int NumberIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record MutePage(string Id, string Named, ListShape<RoomLineShape> Rooms) : Page(MutePages.PathOf(Id))
{
    /// <summary>For how long somebody is muted, in minutes, as the forms offer it.</summary>
    public static readonly IReadOnlyList<int> Times = [10, 60, 1_440, 10_080, 43_200];

    /// <summary>Its reader is one of those who run the room.</summary>
    public required bool Runs { get; init; }
    public required IReadOnlyList<SeenMute> Mutes { get; init; }

    /// <summary>That of its reader.</summary>
    public SeenMute? Own { get; init; }

    /// <summary>Whom its reader could mute, and who of them was chosen; 0 for nobody.</summary>
    public required IReadOnlyList<int> Known { get; init; }
    public int Whom { get; init; }
    public required SortedDictionary<int, PersonShape> People { get; init; }
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say[Runs ? "mutes.title" : "mutes.own"]} · {Named} · {say["app.name"]}";
}
