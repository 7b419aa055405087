using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>
/// Carries on what <c>entry.erased</c>, <c>texts.erased</c> and <c>participant.erased</c> began: blanks in the store what was said, with its edits, or each part that names the person. The entry
/// came first, so no door hands it out meanwhile. A snapshot from before is blanked as well: the name would stand in it until the next one.
/// </summary>
public sealed class Eraser(IRecordStore store, ISnapshotStore snapshots, Wire wire) : IListener
{
    private readonly View view = new(wire);

    public string Name => "eraser";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        HashSet<int> people = [];
        HashSet<long> messages = [];
        var (lastPerson, lastMessage) = (0L, 0L);
        foreach (var entry in entries)
        {
            if (MessagesIn(entry) is { } gone)
            {
                messages.UnionWith(gone);
                lastMessage = entry.Seq;
            }
            else if (ErasedIn(entry) is { } participant)
            {
                (_, lastPerson) = (people.Add(participant), entry.Seq);
            }
        }
        if (messages.Count > 0)
        {
            await EraseMessagesAsync(record, messages, lastMessage, cancel);
        }
        if (people.Count > 0)
        {
            await ErasePeopleAsync(record, people, lastPerson, cancel);
        }
    }

    private Numbers? MessagesIn(Entry entry) =>
        wire.ReadEvent<EntryErased>(entry) is { } erased ? Numbers.Of([erased.Entry]) : wire.ReadEvent<TextsErased>(entry)?.Messages;

    private int? ErasedIn(Entry entry) =>
        wire.ReadEvent<HandleErased>(entry)?.Participant ?? wire.ReadEvent<ParticipantErased>(entry)?.Participant;

    /// <summary>All of a batch in one walk, with their edits.</summary>
    private async Task EraseMessagesAsync(string record, HashSet<long> messages, long until, CancellationToken cancel)
    {
        foreach (var message in messages)
        {
            var said = await store.FindAsync(record, message, cancel);
            // First what would not be found any more afterwards.
            if (said is not null && view.CarriedFrom(said) is > 0 and var held)
            {
                await store.EraseAsync(record, held, Erasure.Names, cancel);
            }
            // The words of a text that was held lie with what names its author; that there was one is left.
            await store.EraseAsync(record, message, said?.Type == Answer.HeldText ? Erasure.Names : Erasure.Data, cancel);
        }
        await EraseEachAsync(record, messages.Min(), until, Erasure.Data, entry => messages.Contains(view.MessageOf(entry)), cancel);
    }

    /// <summary>All of a batch in one walk: at the end of a retention many go at once.</summary>
    private async Task ErasePeopleAsync(string record, HashSet<int> people, long until, CancellationToken cancel)
    {
        bool Names(Entry entry) => entry.Names is { IsErased: false } && people.Contains(entry.Author);
        await EraseEachAsync(record, 0, until, Erasure.Names, Names, cancel);
        await snapshots.PutAsync(Snapshot.Blank(record, await store.EpochAsync(cancel), RoomState.FoldVersion, until), cancel);
    }

    private async Task EraseEachAsync(
        string record,
        long after,
        long until,
        Erasure what,
        Func<Entry, bool> which,
        CancellationToken cancel
    )
    {
        await foreach (var step in store.ReadStepsAsync(record, after, cancel))
        {
            foreach (var entry in step.Where(which))
            {
                await store.EraseAsync(record, entry.Seq, what, cancel);
            }
            if (step[^1].Seq >= until)
            {
                return;
            }
        }
    }
}
