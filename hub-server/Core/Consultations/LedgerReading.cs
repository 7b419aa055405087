using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>The ledger of a session with its words, which the state of a room does not hold: they are read from the record in runs.</summary>
public sealed class LedgerReading(IRecordStore store, Wire wire)
{
    private const int Run = 200;

    public async Task<Ledger> OfAsync(Sighting room, CancellationToken cancel)
    {
        var words = await ReadAsync(room.State.Room, Ledger.WordsOf(room.State), cancel);
        return Ledger.Of(room.State, room.Audience, room.State.SeatOf(room.Caller)?.Number ?? 0, words, wire);
    }

    private async Task<Dictionary<long, Entry>> ReadAsync(string record, IReadOnlyList<long> numbers, CancellationToken cancel)
    {
        var found = new Dictionary<long, Entry>();
        var wanted = numbers.ToHashSet();
        for (var next = 0; next < numbers.Count; )
        {
            var run = await store.ReadAsync(record, numbers[next] - 1, Run, cancel);
            foreach (var entry in run.Where(entry => wanted.Contains(entry.Seq)))
            {
                found[entry.Seq] = entry;
            }
            var reached = run.Count > 0 ? run[^1].Seq : long.MaxValue;
            while (next < numbers.Count && numbers[next] <= reached)
            {
                next++;
            }
        }
        return found;
    }
}
