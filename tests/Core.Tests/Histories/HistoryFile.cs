using System.Text;
using System.Text.Json;
using CsoNet.Collab.Core.Tests.Rooms;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Core.Tests.Histories;

/// <summary>A history as a file that both languages read: what each audience is handed out, and the state that it must end in.</summary>
internal static class HistoryFile
{
    private static readonly (string Name, Audience Audience)[] Audiences =
    [
        ("participants", Audience.Participants),
        ("public", Audience.Public),
        ("podium", Audience.Podium),
    ];

    public static string Write(string name, RoomUnderTest room) =>
        $"{{\"name\":\"{name}\",\"audiences\":{{\n"
        + string.Join(",\n", Audiences.Select(each => Write(each.Name, room, each.Audience)))
        + "\n}}\n";

    /// <summary>The folder of that path in the repository.</summary>
    public static string Folder(params string[] names)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("CsoNet.Collab.sln").Any())
        {
            folder = folder.Parent!;
        }
        return Directory.CreateDirectory(Path.Combine([folder.FullName, .. names])).FullName;
    }

    /// <summary>The floor of a consultation, and the list of speakers with its reasons as the record gives it.</summary>
    private static string Floor(RoomState state, Audience audience)
    {
        if (state.Part<CsoNet.Collab.Consultations.Floor>() is null)
        {
            return "";
        }
        var shown = CsoNet.Collab.Consultations.Floor.Of(state).For(state, audience);
        return $",\n\"floor\":{JsonSerializer.Serialize(shown, Given.Wire.Json)},\n\"order\":{JsonSerializer.Serialize(CsoNet.Collab.Consultations.Order.Of(shown), Given.Wire.Json)}";
    }

    /// <summary>What was asked and voted on, to somebody who asked nothing.</summary>
    private static string Ledger(RoomUnderTest room, Audience audience)
    {
        if (room.State.Part<CsoNet.Collab.Consultations.Polls>() is null)
        {
            return "";
        }
        var words = room.Entries.ToDictionary(entry => entry.Seq);
        var ledger = CsoNet.Collab.Consultations.Ledger.Of(room.State, audience, own: 0, words, Given.Wire);
        return $",\n\"ledger\":{JsonSerializer.Serialize(ledger, Given.Wire.Json)}";
    }

    private static string Programme(RoomState state) =>
        state.Part<CsoNet.Collab.Dialogues.Programme>() is { } programme
            ? $",\n\"programme\":{JsonSerializer.Serialize(programme, Given.Wire.Json)}"
            : "";

    private static string Write(string name, RoomUnderTest room, Audience audience) =>
        new StringBuilder($"\"{name}\":{{\"entries\":[\n")
            .AppendJoin(",\n", room.Entries.Select(entry => Handed.Entry(entry, room.State, audience)))
            .Append("\n],\"expected\":{\"room\":")
            .Append(JsonSerializer.Serialize(Shapes.Room(room.State, audience), Given.Wire.Json))
            .Append(",\n\"messages\":[\n")
            .AppendJoin(",\n", Shapes.Messages(room, audience).Select(message => JsonSerializer.Serialize(message, Given.Wire.Json)))
            .Append("\n]")
            .Append(Floor(room.State, audience))
            .Append(Ledger(room, audience))
            .Append(Programme(room.State))
            .Append("}}")
            .ToString();
}

/// <summary>The shapes of docs/wire.md: a room, and a folded message as an audience sees it.</summary>
internal static class Shapes
{
    public static object Room(RoomState state, Audience audience = Audience.Podium) =>
        new
        {
            state.Kind,
            state.Title,
            state.Visibility,
            Identity = state.IsProtected ? state.Identity : (IdentityPolicy?)null,
            Attribution = state.Attribution == Attribution.ChathamHouse ? state.Attribution : (Attribution?)null,
            state.Closed,
            state.Purpose,
            Admission = state.Admission == default ? (Admission?)null : state.Admission,
            Posting = state.Posting == default ? (Posting?)null : state.Posting,
            Slow = WritingPace.Of(state).Slow is > 0 and var slow ? slow : (int?)null,
            Daily = WritingPace.Of(state).Daily is > 0 and var daily ? daily : (int?)null,
            Requests = audience == Audience.Podium && Waiting(state) > 0 ? Waiting(state) : (int?)null,
            At = state.Seq,
            People = state
                .Participants.Values.Where(who => IsSeen(state, who, audience))
                .OrderBy(who => who.Number)
                .ToDictionary(who => who.Number, who => Person(state, who, audience)),
            Topics = (state.Part<Topics>() ?? Topics.None).All.Values.Select(topic => new
            {
                Topic = topic.Number,
                topic.Title,
                topic.Closed,
                Question = topic.Call is { IsForInput: false } call ? call.Question : (int?)null,
            }),
        };

    public static IEnumerable<object> Messages(RoomUnderTest room, Audience audience)
    {
        SortedDictionary<long, Message> messages = [];
        foreach (var entry in room.Entries)
        {
            var happened = Given.Wire.ReadEvent(entry);
            MessageFold.Fold(messages, happened, entry);
        }
        return messages.Values.Select(message =>
            Message(audience == Audience.Public ? message with { Email = null } : message, by => Shows(room.State, by, audience))
        );
    }

    private static bool Shows(RoomState state, int by, Audience audience) =>
        (state.Attribution == Attribution.Named || audience == Audience.Podium) && !IsLost(state, by);

    /// <summary>Of handles others know what was said under them; where only the whole counts, not even that; and where the podium sees names, it knows all.</summary>
    private static bool IsSeen(RoomState state, Participant who, Audience audience) =>
        who.Handle is null || NamesHandles(state, audience) || (who.Heard && Shows(state, who.Number, audience));

    private static bool NamesHandles(RoomState state, Audience audience) =>
        state.Identity == IdentityPolicy.NameVisibleToModerators && audience == Audience.Podium;

    private static bool IsLost(RoomState state, int number) =>
        state.Identity == IdentityPolicy.AggregateOnly && state.Participants.GetValueOrDefault(number)?.Handle is not null;

    private static int Waiting(RoomState state) => state.Requests.Values.Count(one => one.Status == RequestStatus.Waiting);

    private static object Person(RoomState state, Participant who, Audience audience)
    {
        var named = who.Handle is null || NamesHandles(state, audience);
        return new
        {
            Name = named ? who.Name : null,
            who.Role,
            who.Account,
            Organization = named ? who.Organization : null,
            Left = Only(who.Standing == Standing.Removed || (who.Handle is null && who.Standing == Standing.Left)),
            Erased = Only(named && (who.Name is null || state.Erased.Contains(who.Number))),
            who.Handle,
            Until = who.Term?.Ends,
        };
    }

    /// <summary>As whoever sees those sees it who are shown.</summary>
    public static object Message(Message message, Func<int, bool> shows)
    {
        var named = shows(message.By);
        var reactions = message
            .Reactions.Select(one => (one.Key, People: one.Value.Where(shows).ToArray()))
            .Where(one => one.People.Length > 0)
            .ToDictionary(one => one.Key, one => one.People);
        return new
        {
            message.Seq,
            message.At,
            By = named ? message.By : (int?)null,
            As = named && message.As != default ? message.As : (CsoNet.Collab.People.SpeakingCapacity?)null,
            message.Topic,
            message.Text,
            message.Html,
            message.Lang,
            message.ReplyTo,
            message.Mentions,
            message.Source,
            message.Mark,
            message.Email,
            Late = Only(message.Late),
            message.Edited,
            Translations = message.Translations is { Count: > 0 } given
                ? given.ToDictionary(one => one.Key, one => Translation(one.Value, shows))
                : null,
            Reactions = reactions.Count == 0 ? null : reactions,
            message.Moved,
            Pinned = Only(message.Pinned),
            Announced = Only(message.Announced),
            message.Rule,
            Gone = Only(message.Gone),
        };
    }

    private static object Translation(Translation one, Func<int, bool> shows) =>
        new
        {
            one.Entry,
            one.At,
            By = shows(one.By) ? one.By : (int?)null,
            one.Of,
            Official = Only(one.Official),
            one.Text,
            one.Html,
        };

    private static bool? Only(bool value) => value ? true : null;
}
