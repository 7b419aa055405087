using CsoNet.Collab.Consultations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;
using CsoNet.Collab.Statements;

namespace CsoNet.Collab.Search;

/// <summary>A text that is to be found from now on, in the place of the one before; null: nothing is found any more.</summary>
internal sealed record Finding(PassageKind Kind, long Number, string? Text, int Author = 0)
{
    public PassageKey Key => new(Kind, Number);

    /// <summary>The words that it had stay: something else about it has changed.</summary>
    public bool KeepsWords { get; init; }

    /// <summary>In which it is written; null: in that of before.</summary>
    public string? Lang { get; init; }

    /// <summary>Its mark is this from now on; false: that of before.</summary>
    public bool IsMarking { get; init; }
    public PostMark? Mark { get; init; }

    /// <summary>Those that stand behind it, by their ids: it is found by them as if they had said it.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];
}

/// <summary>What an entry changes about what can be found. Pure; it looks at the room as it is at the head, so what has gone meanwhile is not found for a moment.</summary>
internal static class Findings
{
    private static readonly string[] Concerned =
    [
        "message.",
        "topic.",
        "room.",
        "participant.",
        "entry.",
        "texts.",
        "floor.delivered",
        "floor.written",
        "question.asked",
        "question.approved",
        "question.withdrawn",
        "jointStatement.published",
    ];

    /// <summary>Whether there is anything in it at all: most entries of a consultation say nothing.</summary>
    public static bool Concern(Entry entry) => Concerned.Any(start => entry.Type.StartsWith(start, StringComparison.Ordinal));

    public static IEnumerable<Finding> Of(Event? happened, Entry entry, RoomState room) =>
        happened switch
        {
            EntryErased erased => [Message(erased.Entry, text: null, room)],
            TextsErased erased => [.. erased.Messages.Select(message => Message(message, text: null, room))],
            TopicOpened opened => [new Finding(PassageKind.Topic, entry.Seq, opened.Title, entry.Author)],
            TopicSplit split => [new Finding(PassageKind.Topic, entry.Seq, split.Title, entry.Author)],
            TopicRenamed renamed => [new Finding(PassageKind.Topic, renamed.Topic, renamed.Title)],
            StatementDelivered delivered => [Statement(entry, delivered.Request, delivered.Text, room)],
            StatementWritten written => [Statement(entry, written.Request, written.Text, room)],
            QuestionAsked asked => [Question(entry.Seq, asked.Text, asked.Lang, entry.Author)],
            // Who asked what was held first only the podium knows.
            QuestionApproved approved => [Question(approved.Question, approved.Text, approved.Lang)],
            QuestionWithdrawn withdrawn => [Question(withdrawn.Question, text: null)],
            RoomOpened { Convener: { } convener } => [Room(room), Name(convener.Number, room)],
            RoomOpened or RoomRenamed or SettingsChanged => [Room(room)],
            ParticipantJoined joined => [Name(joined.Number, room)],
            _ when OfMessage(happened, entry, room) is { } finding => [finding],
            _ => [.. Unnamed(happened).Select(number => Name(number, room))],
        };

    private static Finding? OfMessage(Event? happened, Entry entry, RoomState room) =>
        happened switch
        {
            MessagePosted said => Message(entry.Seq, PlainText.Of(said.Text, entry.Rendering?.Html), room, entry.Author) with
            {
                Lang = said.Lang,
                IsMarking = true,
                Mark = said.Mark,
            },
            MessageEdited edited => Message(edited.Message, PlainText.Of(edited.Text, entry.Rendering?.Html), room) with
            {
                Lang = edited.Lang,
            },
            MessageMarked marked => Message(marked.Message, text: null, room) with
            {
                KeepsWords = !room.Gone.Contains(marked.Message),
                IsMarking = true,
                Mark = marked.Mark,
            },
            MessageRetracted retracted => Message(retracted.Message, text: null, room),
            IRemovesMessage removed => Message(removed.Message, text: null, room),
            IRestoresMessage restored => Message(restored.Message, PlainText.Of(restored.Text, entry.Rendering?.Html), room) with
            {
                Lang = restored.Lang,
                IsMarking = true,
                Mark = restored.Mark,
            },
            _ => null,
        };

    /// <summary>Of whom it says that they are named in the room no more, or by nothing but their organization.</summary>
    public static IEnumerable<int> Unnamed(Event? happened) =>
        happened switch
        {
            ParticipantErased erased => [erased.Participant],
            ParticipantHidden hidden => [hidden.Participant],
            _ => [],
        };

    /// <summary>
    /// That somebody said something may be found only where everybody in the room sees that they did. Under the Chatham House Rule and where people are protected nothing is found by whom it is.
    /// </summary>
    public static bool NamesAuthors(RoomState room, int author) =>
        author > 0 && !room.IsProtected && View.ShowsAuthor(room, Audience.Participants, author);

    private static Finding Message(long number, string? text, RoomState room, int author = 0) =>
        new(PassageKind.Message, number, room.Gone.Contains(number) || string.IsNullOrWhiteSpace(text) ? null : text, author);

    private static Finding Statement(Entry entry, long request, string text, RoomState room) =>
        new(
            PassageKind.Statement,
            entry.Seq,
            PlainText.Of(text, entry.Rendering?.Html),
            Floor.Of(room).Requests.GetValueOrDefault(request)?.By ?? 0
        );

    private static Finding Question(long number, string? text, string? lang = null, int author = 0) =>
        new(PassageKind.Question, number, text, author) { Lang = lang };

    /// <summary>A text of organizations: nobody who wrote at it leads there, and everybody does who signed it.</summary>
    public static Finding Of(JointStatement published, string text) =>
        new(PassageKind.JointStatement, published.Number, text)
        {
            Lang = published.Lang,
            Organizations = [.. published.Signatures.Select(one => one.Organization.Id)],
        };

    private static Finding Room(RoomState room) => new(PassageKind.Room, 1, $"{room.Title}\n{room.Purpose}");

    private static Finding Name(int number, RoomState room) =>
        new(PassageKind.Name, number, NamesAuthors(room, number) ? room.Participants.GetValueOrDefault(number)?.Name : null, number);
}
