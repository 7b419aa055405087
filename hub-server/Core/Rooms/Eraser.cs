using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Carries on what <c>entry.erased</c> began: blanks the data in the store. The entry came first, so no door hands it out meanwhile.</summary>
public sealed class Eraser(IRecordStore store, Wire wire) : IListener
{
    public string Name => "eraser";

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var erased in entries.Where(entry => entry.Type == "entry.erased").Select(wire.ReadEvent).OfType<EntryErased>())
        {
            await store.EraseAsync(record, erased.Entry, cancel);
        }
    }
}
