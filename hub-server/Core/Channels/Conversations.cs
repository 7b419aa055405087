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
        var answer =
            await NoteAsync(person, room, found!, cancel)
            ?? await OpenAsync(person, room, asking, found!, cancel)
            ?? await SayAsync(person, room, asking);
        return (answer is Answer.Accepted ? room : null, answer);
    }

    /// <summary>What ends a request half way: asked again under the same id, it goes on from there.</summary>
    private static Answer? StopOf(Answer answer) => answer is Answer.Accepted ? null : answer;

    /// <summary>Under an id that is the same whenever the same is asked: words once said answer their number.</summary>
    private Task<Answer> SayAsync(Person person, string room, Asking asking) =>
        desk.SubmitAsync(person, room, new PostMessage(asking.Text, Lang: asking.Lang) { Id = NameBasedId.Of("first", room) });

    /// <summary>Those whom somebody may ask out of a room, by their numbers in it; null where it is no room to ask from.</summary>
    public async Task<Sighting?> FromAsync(Person person, string room) =>
        RoomName.IsValid(room) && await desk.OpenAsync(person, room) is { IsTakingPart: true, State.IsProtected: false } from ? from : null;

    private static Refusal? RefusesWords(Asking asking) =>
        Title.Refuses(asking.Title) is { } title
            ? title
            : FirstWords.RefusesLength(asking.Text) ?? MessageText.Refuses(asking.Text, asking.Lang);

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
        if (await HasBlockedAsync(person, found.Values))
        {
            return (null, new Refusal("conversation.youBlocked", "You have blocked this person. Unblock them first."));
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

    /// <summary>The conversation would not be there for whoever begins it.</summary>
    private async Task<bool> HasBlockedAsync(Person person, IEnumerable<Person> others)
    {
        var record = RoomName.OfPerson(person.Id);
        var own = Correspondence.Of(await desk.StateAsync(record, 0));
        return others.Any(one => own.Blocked.ContainsKey(Correspondence.KeyOf(record, one.Id)));
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

    /// <summary>Null where it is noted, now or before.</summary>
    private async Task<Answer?> NoteAsync(Person person, string room, IReadOnlyList<Person> to, CancellationToken cancel)
    {
        var record = RoomName.OfPerson(person.Id);
        var own = Correspondence.Of(await desk.StateAsync(record, 0));
        var bare = new NoteApproach(room, [.. to.Select(one => Correspondence.KeyOf(record, one.Id))])
        {
            Id = NameBasedId.Of("noted", room),
        };
        var note = await WithAnswersAsync(bare, record, own, cancel);
        cancel.ThrowIfCancellationRequested();
        return own.Sent.GetValueOrDefault(room) is not { } before || !before.Who.SetEquals(note.Who)
                ? StopOf(await desk.SubmitAsSystemAsync(record, note))
            : note.IsOvertaken(own) ? new Answer.Refused(NoteApproach.Already)
            : null;
    }

    /// <summary>With what became of the requests that were sent: who came, and where nothing was said.</summary>
    private async Task<NoteApproach> WithAnswersAsync(NoteApproach note, string record, Correspondence own, CancellationToken cancel)
    {
        HashSet<(string, string)> came = [];
        HashSet<string> unsaid = [];
        foreach (var room in own.Sent.Keys)
        {
            var state = await desk.StateAsync(room, 0);
            if (FirstWords.Of(state).Message == 0)
            {
                unsaid.Add(room);
            }
            var who = await people.WhoAsync(room, [.. state.Asked.Where(state.Participants.ContainsKey)], cancel);
            came.UnionWith(who.Values.Select(one => (room, Correspondence.KeyOf(record, one.Id))));
        }
        return note with { Came = [.. came], Unsaid = [.. unsaid] };
    }

    /// <summary>Null where it is open, now or before.</summary>
    private async Task<Answer?> OpenAsync(Person person, string room, Asking asking, IReadOnlyList<Person> to, CancellationToken cancel)
    {
        if ((await desk.StateAsync(room, 1)).Seq > 0)
        {
            return null;
        }
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
        return StopOf(await desk.SubmitAsSystemAsync(room, open, mine.Number));
    }
}
