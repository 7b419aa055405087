using CsoNet.Collab.Foundations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Recommendations;

/// <summary>
/// Carries a submitted recommendation to its offices: one record for each, opened and begun by commands with derived ids, so that it happens once on any number of nodes
/// and after any fault.
/// </summary>
/// <param name="wire">Reads entries.</param>
/// <param name="store">Reads the entry with the words that were submitted.</param>
/// <param name="people">Gives whoever submitted it a number on the record, so that they may close it.</param>
/// <param name="desk">Asked for when it is needed: the desk itself stands on the listeners.</param>
public sealed class SubmissionsListener(Wire wire, IRecordStore store, IPersonStore people, Func<RoomDesk> desk) : IListener
{
    public string Name => "submissions";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<RecommendationSubmitted>(entry) is { } submitted)
            {
                await CarryAsync(entry, submitted, cancel);
            }
        }
    }

    private async Task CarryAsync(Entry entry, RecommendationSubmitted submitted, CancellationToken cancel)
    {
        var room = await desk().StateAsync(entry.Record, entry.Seq);
        var draft = Drafts.Of(room).All[submitted.Recommendation];
        var words = await store.FindAsync(entry.Record, submitted.Words, cancel);
        if (words?.Data.Utf8 is not { } data)
        {
            return;
        }
        var (_, text, lang) = DraftWords.Of(data);
        foreach (var (office, record) in draft.Records.Index())
        {
            var open = new OpenRoom(RoomKind.Recommendation, draft.Title, VisibilityOf(submitted), Attribution.Institutions)
            {
                Id = NameBasedId.Of(record, "open"),
            };
            await SubmitAsync(record, open);
            var receive = new ReceiveRecommendation(
                entry.Record,
                draft.Number,
                text ?? "",
                draft.Addressees[office],
                [.. draft.Sponsors.Values],
                draft.Themes,
                draft.Goals,
                [.. draft.Sources.Keys],
                entry.At,
                await ConvenerAsync(entry, record, cancel),
                lang
            )
            {
                Id = NameBasedId.Of(record, "receive"),
            };
            await SubmitAsync(record, receive);
        }
    }

    private static Visibility VisibilityOf(RecommendationSubmitted submitted) =>
        submitted.Confidential == true ? Visibility.Members : Visibility.Public;

    /// <summary>The number that whoever submitted it has on the record; 0 where they were erased.</summary>
    private async Task<int> ConvenerAsync(Entry entry, string record, CancellationToken cancel) =>
        (await people.WhoAsync(entry.Record, [entry.Author], cancel)).GetValueOrDefault(entry.Author) is { } person
            ? (await people.TakeSeatAsync(record, person.Id, admit: false, cancel)).Number
            : 0;

    private async Task SubmitAsync(string record, Command command)
    {
        if (await desk().SubmitAsSystemAsync(record, command) is Answer.Busy)
        {
            throw new StoreAwayException("A recommendation could not be carried on yet.");
        }
    }
}
