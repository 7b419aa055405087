using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Carries on what <c>entry.erased</c> began: blanks the data in the store, the edits of a message with it. The entry came first, so no door hands it out meanwhile.</summary>
public sealed class Eraser(IRecordStore store, Wire wire) : IListener
{
    private readonly View view = new(wire);

    public string Name => "eraser";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries.Where(entry => entry.Type == "entry.erased"))
        {
            if (wire.ReadEvent(entry) is EntryErased erased)
            {
                await store.EraseAsync(record, erased.Entry, cancel);
                await EraseEditsAsync(record, erased, entry.Seq, cancel);
            }
        }
    }

    private async Task EraseEditsAsync(string record, EntryErased erased, long until, CancellationToken cancel)
    {
        if (erased.Participant is not null)
        {
            return;
        }
        await foreach (var step in store.ReadStepsAsync(record, erased.Entry, cancel))
        {
            foreach (var edit in step.Where(entry => view.CarriesTextOf(entry, erased.Entry)))
            {
                await store.EraseAsync(record, edit.Seq, cancel);
            }
            if (step[^1].Seq >= until)
            {
                return;
            }
        }
    }
}
