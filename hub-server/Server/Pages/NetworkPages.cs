using CsoNet.Collab.Geography;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>The rooms of a network, and for those who run it the form that opens another one: a page with JavaScript or without.</summary>
internal sealed class NetworkPages(RoomDesk desk, RoomReading rooms, NetworkReading networks)
{
    private const string Address = "/rooms/{id}/network";
    private static readonly string[] Fields = ["do", "title", "purpose", "circle", "whose", "joining"];

    public static string PathOf(string room) => $"{Asked.PathOf(room)}/network";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, NetworkPages pages, string id) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, NetworkPages pages, string id) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, form, http.RequestAborted),
                    (person, refused) => pages.OneAsync(person, id, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, RefusedForm? refused, CancellationToken cancel) =>
        await networks.OfAsync(person, id, cancel) is { } network
            ? new NetworkPage(network, await rooms.ListAsync(person)) { Refused = refused }
            : NoticePage.NoRoom;

    /// <summary>The room's name comes from the form, too: whoever sends it twice opens one room.</summary>
    private async Task<Outcome> DoAsync(Person person, string room, IFormCollection form, CancellationToken cancel)
    {
        if (Typed.IdOf(form, "network", Fields) is not { } id || Typed.ActOf(form) != "open")
        {
            return Outcome.Refuse("command.malformed");
        }
        if (await networks.OfAsync(person, room, cancel) is not { Network.State: var network })
        {
            return Outcome.Refuse("room.unknown");
        }
        var isCaucus = form["circle"] == "civilSociety";
        var byBelonging = form["joining"] == "ofNetwork";
        var template = RoomTemplate.All.Single(one => one.Name == (isCaucus ? "caucus" : "regionalChannel"));
        var purpose = Typed.TextIn(form, "purpose").Trim();
        var open = template.Open(id, Typed.TextIn(form, "title").Trim(), purpose.Length > 0 ? purpose : null) with
        {
            Visibility = network.Visibility == Visibility.Members ? Visibility.Members : template.Visibility,
            Network = NetworkWords.Read(form["whose"].ToString()) ?? (byBelonging ? network.Network : null),
            Admission = byBelonging ? Admission.OfNetwork : template.Admission,
            Within = network.Room,
        };
        var name = $"r-{id:N}"[..18];
        return Outcome.Of(await desk.SubmitAsync(person, name, open), Asked.PathOf(name));
    }
}

/// <param name="Family">The network with its rooms.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record NetworkPage(NetworkOfRooms Family, ListShape<RoomLineShape> Rooms) : Page(NetworkPages.PathOf(Family.Here))
{
    public RefusedForm? Refused { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["network.title"]} · {Family.Network.State.Title} · {say["app.name"]}";
}

/// <summary>Whom a network brings together, in words and in a form.</summary>
internal static class NetworkWords
{
    public static string? Of(Words say, Network? network) =>
        network switch
        {
            { Commission: { } commission } => Labels.Of(commission).In(say.Language.Code),
            { Country: { } country } => Countries.Here.Find(country)?.Names.In(say.Language.Code),
            { Theme: { } theme } => Goals.FindTheme(theme)?.Names.In(say.Language.Code),
            _ => null,
        };

    /// <summary>As a choice says it: <c>commission escap</c>. Anything else is a network that no rule lets through.</summary>
    public static Network? Read(string choice) =>
        choice.Split(' ') switch
        {
            [""] => null,
            ["commission", var word] when Enum.TryParse<RegionalCommission>(word, ignoreCase: true, out var commission) => new(commission),
            ["country", var code] => new(Country: code),
            ["theme", var tag] => new(Theme: tag),
            _ => new Network(),
        };
}
