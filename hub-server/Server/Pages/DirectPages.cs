using System.Globalization;
using CsoNet.Collab.Channels;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Texts;

namespace CsoNet.Collab.Server.Pages;

/// <summary>
/// Conversations of a few: who asks and waits, those that go on, whom one has blocked and who may ask. A page for everybody who has an account, with JavaScript or without; the talk itself is in a room
/// like any other.
/// </summary>
internal sealed class DirectPages(RoomDesk desk, ApproachReading approaches, RoomReading rooms, IPersonStore people)
{
    public const string Address = "/direct";
    private static readonly string[] Fields = ["do", "requests", "ownState"];

    public static void Map(WebApplication app)
    {
        app.MapPage(
            Address,
            (HttpContext http, PageDoor door, DirectPages pages) =>
                door.PrintAsync(http, person => pages.ShowAsync(http, person, refused: null))
        );
        app.MapForm(
            Address,
            (HttpContext http, PageDoor door, DirectPages pages) =>
                door.ActAsync(http, pages.DoAsync, (person, refused) => pages.ShowAsync(http, person, refused))
        );
    }

    private async Task<Page> ShowAsync(HttpContext http, Person? person, RefusedForm? refused)
    {
        var cancel = http.RequestAborted;
        if (person is null)
        {
            return NoticePage.Nothing;
        }
        var list = await rooms.ListAsync(person);
        return new DirectPage(await DirectShape.OfAsync(approaches, person, cancel), await TalksAsync(person, list.Items, cancel), list)
        {
            Refused = refused,
            Ended = await EndedAsync(person, http.Request.Query, cancel),
        };
    }

    /// <summary>Of what the reader has just declined or blocked: what they heard there last is still theirs to hand on.</summary>
    private async Task<string?> EndedAsync(Person person, IQueryCollection asked, CancellationToken cancel) =>
        asked["room"].ToString() is var room
        && long.TryParse(asked["message"], NumberStyles.None, CultureInfo.InvariantCulture, out var message)
        && await approaches.WordsAsync(person, room, message, cancel) is not null
            ? ReprisalPages.QueryOf(room, message)
            : null;

    /// <summary>The rooms of this kind that stand among the reader's rooms, with those who are in them.</summary>
    private async Task<IReadOnlyList<TalkLine>> TalksAsync(Person person, IReadOnlyList<RoomLineShape> list, CancellationToken cancel)
    {
        var more = (await rooms.ListAsync(person, Conversations.Prefix)).Items;
        List<TalkLine> talks = [];
        foreach (var line in list.Concat(more).Where(one => one is { Kind: RoomKind.Direct, Joined: true }).DistinctBy(one => one.Id))
        {
            if (await desk.OpenAsync(person, line.Id) is { } room)
            {
                talks.Add(await TalkAsync(room, line, cancel));
            }
        }
        return [.. talks.OrderByDescending(one => one.Line.Unread > 0).ThenBy(one => one.Line.Title, StringComparer.Ordinal)];
    }

    private async Task<TalkLine> TalkAsync(Sighting room, RoomLineShape line, CancellationToken cancel)
    {
        var others = PersonShape
            .Some(room, room.State.Participants.Values.Where(who => who.Standing == Standing.In).Select(who => who.Number))
            .Where(one => one.Key != room.Caller.Number)
            .ToDictionary();
        var asked = room.State.Asked.Where(number => !room.State.Participants.ContainsKey(number)).ToList();
        var mine = room.State.Asked.Count > 0 && !room.State.Asked.Contains(room.Caller.Number);
        var waits = mine && others.Count == 0 && room.State.Participants.Count == 1;
        return new TalkLine(line, others)
        {
            IsUnanswered = waits,
            // Whom they have asked, whoever has asked them knows.
            Asked = waits ? [.. (await people.WhoAsync(line.Id, asked, cancel)).Values.Select(one => one.ShownName).OfType<string>()] : [],
            IsOfTwo = room.State.Asked.Count == 1 && others.Count == 1,
        };
    }

    private async Task<Outcome> DoAsync(Person person, IFormCollection form)
    {
        if (Typed.IdOf(form, "direct", Fields) is not { } id)
        {
            return Outcome.Refuse("command.malformed");
        }
        return form["do"].ToString().Split(' ') switch
        {
            ["accept", var room] when RoomName.IsValid(room) => await AcceptAsync(person, room, id),
            ["decline", var room] => await EndAsync(person, room, new SettleApproach(room) { Id = id }),
            ["block", var room, var number] when int.TryParse(number, out var participant) => await EndAsync(
                person,
                room,
                new BlockPerson(room, participant, On: true) { Id = id }
            ),
            ["unblock", var room, var number] when int.TryParse(number, out var participant) => await OwnAsync(
                person,
                new BlockPerson(room, participant, On: false) { Id = id }
            ),
            ["reach"] when Enum.TryParse<Askers>(form["requests"], ignoreCase: true, out var requests) => await OwnAsync(
                person,
                new ChangeReach(requests, form["ownState"] == "yes") { Id = id }
            ),
            _ => Outcome.Refuse("command.unknown"),
        };
    }

    private async Task<Outcome> EndAsync(Person person, string room, Command command)
    {
        var heard = await approaches.LastHeardAsync(person, room, CancellationToken.None);
        return await OwnAsync(person, command) with { Query = heard > 0 ? ReprisalPages.QueryOf(room, heard) : "" };
    }

    private async Task<Outcome> OwnAsync(Person person, Command command) =>
        Outcome.Of(await desk.SubmitAsync(person, RoomName.Own, command), Address);

    /// <summary>Whoever comes in has been told beside the button that the rules of the discussion hold there.</summary>
    private async Task<Outcome> AcceptAsync(Person person, string room, Guid id)
    {
        var joined = await desk.SubmitAsync(person, room, new JoinRoom(Wording.InForce.Version) { Id = id });
        if (joined is Answer.Accepted)
        {
            await desk.SubmitAsync(person, RoomName.Own, new SettleApproach(room) { Id = id });
        }
        return Outcome.Of(joined, Asked.PathOf(room));
    }
}

/// <summary>A conversation that goes on, or waits for others to come in.</summary>
/// <param name="Line">Of the room.</param>
/// <param name="Others">Who is in it besides the reader.</param>
internal sealed record TalkLine(RoomLineShape Line, IReadOnlyDictionary<int, PersonShape> Others)
{
    public bool IsUnanswered { get; init; }
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>There is one other person in it, and there never were more.</summary>
    public bool IsOfTwo { get; init; }
}

internal sealed record DirectPage(DirectShape Own, IReadOnlyList<TalkLine> Talks, ListShape<RoomLineShape> Rooms)
    : Page(DirectPages.Address)
{
    public RefusedForm? Refused { get; init; }

    /// <summary>Leads to what can be handed on of what was just ended.</summary>
    public string? Ended { get; init; }

    public override int Status => Refused is null ? StatusCodes.Status200OK : Http.Problems.StatusOf(Refused.Code);

    public override IReadOnlyList<RoomLineShape> Lines => Rooms.Items;

    public override string Title(Words say) => $"{say["direct.title"]} · {say["app.name"]}";
}
