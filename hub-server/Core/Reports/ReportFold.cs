using CsoNet.Collab.Consultations;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Recommendations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Reports;

/// <summary>
/// Makes the report of a consultation out of its record: the state at the head says what became of each thing, the entries hold the words. All of it goes through the eyes of one audience, by
/// itself of those who take part, so what they are not told is in no report, whoever asks for it.
/// </summary>
public sealed class ReportFold
{
    private const string Delivered = "floor.delivered";
    private const string HandedIn = "floor.written";
    private readonly Audience readers;
    private readonly RoomState state;
    private readonly Floor floor;
    private readonly Wire wire;
    private readonly View view;
    private readonly Dictionary<long, Entry> entries;
    private readonly Dictionary<long, long> edits = [];

    private ReportFold(RoomState state, IEnumerable<Entry> entries, Wire wire, Audience readers)
    {
        (this.state, this.wire, this.readers, view) = (state, wire, readers, new View(wire));
        floor = Floor.Of(state).For(state, readers);
        this.entries = entries.ToDictionary(entry => entry.Seq);
        foreach (var entry in OfTypes("message.edited"))
        {
            if (wire.ReadEvent(entry) is MessageEdited edited)
            {
                edits[edited.Message] = entry.Seq;
            }
        }
    }

    /// <param name="state">At the head.</param>
    /// <param name="entries">All of the record up to there.</param>
    /// <param name="wire">Reads them.</param>
    /// <param name="readers">With whose eyes.</param>
    public static Report Of(RoomState state, IReadOnlyCollection<Entry> entries, Wire wire, Audience readers = Audience.Participants) =>
        new ReportFold(state, entries, wire, readers).Make();

    /// <summary>One entry as it may be cited, with the words that it holds; null where those readers see nothing of it.</summary>
    public static Cited? Cite(RoomState state, Entry entry, Wire wire, Audience readers) =>
        new ReportFold(state, [entry], wire, readers).Cite(entry);

    private Cited? Cite(Entry entry)
    {
        if (view.For(entry, state, readers) is not { Whole: true } sight)
        {
            return null;
        }
        var by = wire.ReadEvent(entry) is FloorTaken taken ? SpeakerOf(taken.Request) : VoiceOf(sight.By ? entry.Author : 0);
        var words = Words(entry);
        return new Cited(entry.Type, entry.At, words?.By ?? by, words, wire.ReadEvent<ItemAdded>(entry)?.Title);
    }

    private Report Make()
    {
        var requests = floor.Requests.Values.ToList();
        var speeches = Speeches(requests);
        return new Report(state.Address, state.Title)
        {
            Purpose = state.Purpose,
            Attribution = state.Attribution,
            Identity = state.Identity,
            Seq = state.Seq,
            Attendance = Attendance.Of(state),
            Agenda =
            [
                .. floor.Agenda.Select(item => new ReportedItem(item, FloorAccount.Of(requests.FindAll(one => one.Item == item.Number)))),
            ],
            Floor = FloorAccount.Of(requests),
            Speeches = speeches,
            ByRegion = Times(speeches, request => Report.WordOf(request.Region)),
            ByConstituency = Times(speeches, request => Headcount.Word(request.Category)),
            Asked = QuestionsAccount.Of(Questions.Of(state).All.Values.Select(question => question.State)),
            Questions = Asked(),
            Polls = Ledger.Of(state, readers, own: 0, entries, wire).Polls,
            Recommendations = [.. Drafts.Of(state).All.Values.Select(Recommended).OfType<ReportedRecommendation>()],
            Summary = SessionOutcome.Of(state).Approval is { } approval ? Words(approval, approval) : null,
            Quoted = [.. SessionOutcome.Of(state).Marked.Select(Marked).OfType<Said>()],
            Statements = [.. OfTypes(Delivered, HandedIn).Select(Words).OfType<Said>()],
            Messages = [.. OfTypes("message.posted").Select(Newest).OfType<Said>()],
        };
    }

    private List<Speech> Speeches(IEnumerable<FloorRequest> requests)
    {
        var texts = OfTypes(Delivered).Select(Words).OfType<Said>().ToDictionary(said => RequestOf(entries[said.Seq]));
        return
        [
            .. requests
                .Where(one => one.State == RequestState.Delivered)
                .OrderBy(one => one.Started)
                .Select(one => new Speech(one, VoiceOf(one), texts.GetValueOrDefault(one.Number))),
        ];
    }

    private static List<SpeakingTime> Times(IEnumerable<Speech> speeches, Func<FloorRequest, string> of) =>
        [
            .. speeches
                .GroupBy(speech => of(speech.Request), StringComparer.Ordinal)
                .Select(some => new SpeakingTime(some.Key, some.Count(), some.Sum(speech => speech.Request.Used)))
                .OrderByDescending(time => time.Used)
                .ThenBy(time => time.Of, StringComparer.Ordinal),
        ];

    /// <summary>Those that were shown to the room, with what became of them.</summary>
    private List<ReportedQuestion> Asked() =>
        [
            .. Ledger
                .Of(state, readers, own: 0, entries, wire)
                .Questions.Select(line => new ReportedQuestion(line, VoiceOf(line.By ?? 0), entries[line.Number].At)),
        ];

    private ReportedRecommendation? Recommended(Recommendations.Draft draft)
    {
        if (draft.State is DraftState.Merged or DraftState.Dropped || entries.GetValueOrDefault(draft.Words)?.Data.Utf8 is not { } data)
        {
            return null;
        }
        var (title, text, lang) = DraftWords.Of(data);
        return new(
            draft,
            title ?? draft.Title,
            text ?? "",
            lang,
            [.. draft.Sources.Select(source => Quoted(source.Key, source.Value)).OfType<Said>()]
        );
    }

    /// <summary>What is quoted of a source, or all of it; null where it has gone since, or is not told.</summary>
    private Said? Quoted(long source, Citation citation)
    {
        var text = Words(citation.Words ?? source, source);
        return text is null ? null : text with { Seq = source, Text = Part(text.Text, citation) };
    }

    private static string Part(string text, Citation citation) =>
        citation is { From: { } from, Length: { } length } && from + length <= text.Length ? text.Substring(from, length) : text;

    /// <summary>The entries of these types in the order of the record.</summary>
    private IEnumerable<Entry> OfTypes(params string[] types) =>
        entries.Values.Where(entry => types.Contains(entry.Type)).OrderBy(entry => entry.Seq);

    private Said? Marked(long seq) =>
        entries.GetValueOrDefault(seq) is not { } entry ? null
        : entry.Type == "message.posted" ? Newest(entry)
        : Words(entry);

    /// <summary>A message as it was edited last.</summary>
    private Said? Newest(Entry message) =>
        edits.TryGetValue(message.Seq, out var edit) && Words(edit, message.Seq) is { } edited
            ? edited with
            {
                Seq = message.Seq,
                At = message.At,
            }
            : Words(message);

    private Said? Words(Entry entry) => Words(entry.Seq, entry.Seq);

    /// <summary>The words of an entry, as the room is told them.</summary>
    private Said? Words(long seq, long source)
    {
        if (
            entries.GetValueOrDefault(seq) is not { } entry
            || view.For(entry, state, readers) is not { Whole: true, Data: true } sight
            || Sources.TextOf(entry, source) is not { } text
        )
        {
            return null;
        }
        var speaker = entry.Type == Delivered ? SpeakerOf(RequestOf(entry)) : VoiceOf(sight.By ? entry.Author : 0);
        return new Said(seq, entry.At, speaker, text, Sources.LangOf(entry));
    }

    private long RequestOf(Entry delivered) => ((StatementDelivered)wire.ReadEvent(delivered)!).Request;

    /// <summary>Whose text the chair has delivered is who prepared it.</summary>
    private Voiced SpeakerOf(long request) => floor.Requests.GetValueOrDefault(request) is { } asked ? VoiceOf(asked) : Voiced.Nobody;

    private Voiced VoiceOf(FloorRequest request) =>
        request.Name is { } name ? new Voiced(0, name, request.Organization) : VoiceOf(request.By);

    private Voiced VoiceOf(int number) =>
        number == 0 || !View.ShowsAuthor(state, readers, number) || state.Participants.GetValueOrDefault(number) is not { } who
            ? Voiced.Nobody
        : who.Handle is not null ? new Voiced(number, HasHandle: true)
        : new Voiced(number, who.Name, who.Organization?.Name, who.Organization?.Country);
}
