using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.People;
using CsoNet.Collab.Personal;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Channels;

/// <summary>Somebody asks people whom they know from a room to talk with them.</summary>
/// <param name="Id">Made by who asks: the same one is the same request.</param>
/// <param name="Room">In which all of them are.</param>
/// <param name="To">Their numbers in it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The first words.</param>
/// <param name="Lang">Of the text.</param>
public sealed record Asking(Guid Id, string Room, Numbers To, string Title, string Text, string? Lang = null);

/// <summary>
/// Where conversations begin. What may be refused is looked at before anything is written: who may ask whom, and how many a day. From there on the answer is the same whatever the other
/// one has decided, or decides: what they have decided lies in their own record, and nobody reads it here.
/// </summary>
public sealed class Conversations(RoomDesk desk, IPersonStore people, IMandates mandates)
{
    public const string Prefix = "direct-";
    private static readonly Refusal Unknown = new("participant.unknown", "There is no such participant.");

    public static bool IsName(string room) => room.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The room of that request: it tells nothing of who asked whom.</summary>
    public static string NameOf(string person, Guid asking) =>
        $"{Prefix}{NameBasedId.Of("conversation", RoomName.OfPerson(person), asking.ToString("N")):N}";

    /// <summary>The conversation, or why there is none.</summary>
    public async Task<(string? Room, Answer Answer)> AskAsync(Person person, Asking asking, CancellationToken cancel)
    {
        var room = NameOf(person.Id, asking.Id);
        if (await desk.OpenAsync(person, room) is { } begun && FirstWords.Of(begun.State).Message > 0)
        {
            return (room, await SayAsync(person, room, asking));
        }
        var (found, refusal) = await FindAsync(person, asking, cancel);
        if ((refusal ?? RefusesWords(asking)) is { } refused)
        {
            return (null, new Answer.Refused(refused));
        }
        var noted = await NoteAsync(person, room, asking, found!, cancel);
        var opened = noted is Answer.Accepted ? await OpenAsync(person, room, asking, found!, cancel) : noted;
        var posted = opened is Answer.Accepted ? await SayAsync(person, room, asking) : opened;
        return (posted is Answer.Accepted ? room : null, posted);
    }

    /// <summary>Under an id that is the same whenever the same is asked: words once said answer their number.</summary>
    private Task<Answer> SayAsync(Person person, string room, Asking asking) =>
        desk.SubmitAsync(person, room, new PostMessage(asking.Text, Lang: asking.Lang) { Id = NameBasedId.Of("first", room) });

    /// <summary>Those whom somebody may ask out of a room, by their numbers in it; null where it is no room to ask from.</summary>
    public async Task<Sighting?> FromAsync(Person person, string room) =>
        RoomName.IsValid(room) && await desk.OpenAsync(person, room) is { IsTakingPart: true, State.IsProtected: false } from ? from : null;

    private static Refusal? RefusesWords(Asking asking) =>
        Title.Refuses(asking.Title) is { } title ? title
        : asking.Text.Length > FirstWords.MostCharacters
            ? new Refusal("message.tooLong", $"A request has at most {FirstWords.MostCharacters} characters.")
        : MessageText.Refuses(asking.Text, asking.Lang);

    private async Task<(IReadOnlyList<Person>? Found, Refusal? Refusal)> FindAsync(Person person, Asking asking, CancellationToken cancel)
    {
        if (await FromAsync(person, asking.Room) is not { } from)
        {
            return (null, new Refusal("room.unknown", "There is no such room, or you may not see it."));
        }
        if (RefusesTo(from.State, asking.To) is { } wrong)
        {
            return (null, wrong);
        }
        var found = await people.WhoAsync(from.State.Room, [.. asking.To.Select(number => (int)number)], cancel);
        if (found.Count < asking.To.Count || found.Values.Any(one => one.Id == person.Id))
        {
            return (null, Unknown);
        }
        var runs = Rights.Presides(from.State, from.State.SeatOf(from.Caller)!);
        var me = await CorrespondentAsync(person, runs);
        List<Correspondent> all = [];
        foreach (var one in found.Values)
        {
            var other = await CorrespondentAsync(one, runs: false);
            if (Reach.Refuses(me, other) is { } refusal)
            {
                return (null, refusal);
            }
            all.Add(other);
        }
        return all.Any(one => all.Any(other => Reach.IsSeparated(one, other)))
            ? (null, Reach.NotTaken)
            : ([.. found.Values.OrderBy(one => one.Id, StringComparer.Ordinal)], null);
    }

    private static Refusal? RefusesTo(RoomState state, Numbers to) =>
        to.Count == 0 ? new Refusal("conversation.nobody", "Name at least one person.")
        : to.Count > OpenConversation.MostAsked
            ? new Refusal("conversation.tooLarge", $"A conversation is of at most {OpenConversation.MostAsked} others.")
        : to.Any(number => !IsThere(state, number)) ? Unknown
        : null;

    /// <summary>In the room, and known by name.</summary>
    private static bool IsThere(RoomState state, long number) =>
        number is > 0 and <= int.MaxValue
        && state.Participants.GetValueOrDefault((int)number) is { Standing: Standing.In, Handle: null, Name: not null };

    private async Task<Correspondent> CorrespondentAsync(Person person, bool runs)
    {
        var stands = await mandates.OfAsync(person);
        var own = Correspondence.Of(await desk.StateAsync(RoomName.OfPerson(person.Id), 0));
        return new(person.StandingFor(stands), stands, own.Requests, own.OwnState, runs);
    }

    private async Task<Answer> NoteAsync(Person person, string room, Asking asking, IReadOnlyList<Person> to, CancellationToken cancel)
    {
        var record = RoomName.OfPerson(person.Id);
        var keys = to.Select(one => Correspondence.KeyOf(record, one.Id));
        var note = new NoteApproach(room, [.. keys], [.. await AnsweredAsync(record)]) { Id = NameBasedId.Of("noted", room) };
        cancel.ThrowIfCancellationRequested();
        return await desk.SubmitAsSystemAsync(record, note);
    }

    /// <summary>Of the requests that were sent, those to which somebody came.</summary>
    private async Task<IReadOnlyList<string>> AnsweredAsync(string record)
    {
        List<string> answered = [];
        foreach (var room in Correspondence.Of(await desk.StateAsync(record, 0)).Sent.Keys)
        {
            if ((await desk.StateAsync(room, 0)).Participants.Count > 1)
            {
                answered.Add(room);
            }
        }
        return answered;
    }

    private async Task<Answer> OpenAsync(Person person, string room, Asking asking, IReadOnlyList<Person> to, CancellationToken cancel)
    {
        var mine = await people.TakeSeatAsync(room, person.Id, admit: false, cancel);
        List<long> asked = [];
        foreach (var one in to)
        {
            asked.Add((await people.TakeSeatAsync(room, one.Id, admit: false, cancel)).Number);
        }
        var stands = new Caller(person) { Mandates = await mandates.OfAsync(person) };
        var open = new OpenConversation(
            asking.Title.Trim(),
            new Convener(mine.Number, RoomRole.Participant, stands.Account!.Value),
            Numbers.Of(asked),
            person.ShownName,
            stands.Placard
        )
        {
            Id = NameBasedId.Of("opened", room),
        };
        return await desk.SubmitAsSystemAsync(room, open, mine.Number);
    }
}
