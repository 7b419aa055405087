using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>Where a message can be handed on to: a room with its open topics, or without any.</summary>
internal sealed record ForwardPlace(string Room, string Title, IReadOnlyList<(long Topic, string Title)> Topics);

/// <summary>A message is handed on by reference without JavaScript; screens do the same beside the message.</summary>
internal sealed class ForwardPages(RoomDesk desk, RoomReading rooms, MessageReading messages)
{
    private const string Address = "/rooms/{id}/forward/{message:long}";
    private static readonly string[] Fields = ["do", "place", "text"];

    public static string PathOf(string room, long message) => $"{Asked.PathOf(room)}/forward/{message}";

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, ForwardPages pages, string id, long message) =>
                door.PrintAsync(http, person => pages.OneAsync(person, id, message, null, http.RequestAborted))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, ForwardPages pages, string id, long message) =>
                door.ActAsync(
                    http,
                    (person, form) => pages.DoAsync(person, id, message, form, LanguageChoice.Of(http.Request, person).Code),
                    (person, refused) => pages.OneAsync(person, id, message, refused, http.RequestAborted)
                )
        );
    }

    private async Task<Page> OneAsync(Person? person, string id, long message, RefusedForm? refused, CancellationToken cancel)
    {
        if (
            await desk.OpenAsync(person, id) is not { IsTakingPart: true } room
            || await messages.FindAsync(room, message, cancel) is not { Counts: true } found
        )
        {
            return NoticePage.NoRoom;
        }
        var all = await rooms.ListAsync(person);
        var within = room.State is not { Visibility: Visibility.Public, IsProtected: false, Circle: Circle.Everybody };
        List<ForwardPlace> places = [];
        foreach (var there in within ? [room] : await rooms.JoinedAsync(person!))
        {
            if (!there.State.Closed && PlaceIn(there) is { } place)
            {
                places.Add(place);
            }
        }
        return new ForwardPage(room.State.Address, room.State.Title, MessageShape.Of(found), all)
        {
            Places = places,
            IsWithin = within,
            Refused = refused,
        };
    }

    /// <summary>Null where the reader does not write, or there is no open topic.</summary>
    private static ForwardPlace? PlaceIn(Sighting room)
    {
        if (Rights.Refuses(room.State, room.Caller, "message.post", room.State.Kind) is not null)
        {
            return null;
        }
        var topics = room
            .State.Part<Topics>()
            ?.All.Where(topic => !topic.Value.Closed)
            .Select(topic => (topic.Key, topic.Value.Title))
            .ToList();
        return topics is { Count: 0 } ? null : new ForwardPlace(room.State.Address, room.State.Title, topics ?? []);
    }

    private async Task<Outcome> DoAsync(Person person, string room, long message, IFormCollection form, string language)
    {
        if (
            Typed.IdOf(form, "forward", Fields) is not { } id
            || Typed.ActOf(form) != "forward"
            || form["place"].ToString().Split(' ') is not [var to, var under]
            || !long.TryParse(under, out var topic)
        )
        {
            return Outcome.Refuse("command.malformed");
        }
        var text = Typed.TextIn(form, "text").Trim();
        var command = new PostMessage(
            text,
            topic > 0 ? topic : null,
            text.Length > 0 ? Script.LanguageOf(text, language) : null,
            Source: new Source(room, message)
        )
        {
            Id = id,
        };
        var answer = await desk.SubmitAsync(person, to, command);
        return Outcome.Of(answer, Asked.PathOf(to, topic), answer is Answer.Accepted { Seq: var seq } ? $"#m{seq}" : "");
    }
}

/// <param name="Id">Of the room.</param>
/// <param name="Named">How it is called.</param>
/// <param name="Said">The message.</param>
/// <param name="Rooms">That stand beside it.</param>
internal sealed record ForwardPage(string Id, string Named, MessageShape Said, ListShape<RoomLineShape> Rooms)
    : Page(ForwardPages.PathOf(Id, Said.Seq))
{
    public required IReadOnlyList<ForwardPlace> Places { get; init; }

    /// <summary>Of this room others must not learn.</summary>
    public bool IsWithin { get; init; }
    public RefusedForm? Refused { get; init; }

    public string? Chosen => Refused?.Form["place"].ToString();

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say.Say("menu.forwardTitle", ("n", Said.Seq))} · {Named} · {say["app.name"]}";
}
