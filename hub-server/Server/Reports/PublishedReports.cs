using CsoNet.Collab.Consultations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Reports;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Reports;

/// <summary>
/// Reports as they are published: read from the record when somebody looks, so that what was erased or taken back since is not in them. A few are kept in memory until the record of their room
/// moves on; whoever asks meanwhile waits for the one that is being made.
/// </summary>
internal sealed class PublishedReports(IRecordStore store, Wire wire)
{
    private const int MostKept = 8;
    private readonly Lock gate = new();
    private readonly LinkedList<Kept> kept = new();

    /// <summary>Whether whoever may see the room may read it.</summary>
    public static bool IsPublished(RoomState state) =>
        SessionOutcome.Of(state).Published && Floor.Of(state).Phase == SessionPhase.Adjourned;

    public Task<Report> ReadAsync(RoomState state)
    {
        lock (gate)
        {
            if (kept.FirstOrDefault(one => one.Room == state.Room && one.Seq == state.Seq && !one.Made.IsFaulted) is { } found)
            {
                return found.Made;
            }
            foreach (var old in kept.Where(one => one.Room == state.Room).ToList())
            {
                kept.Remove(old);
            }
            var made = Task.Run(() => MakeAsync(state));
            kept.AddFirst(new Kept(state.Room, state.Seq, made));
            while (kept.Count > MostKept)
            {
                kept.RemoveLast();
            }
            return made;
        }
    }

    private async Task<Report> MakeAsync(RoomState state)
    {
        List<Entry> all = [];
        await foreach (var step in store.ReadStepsAsync(state.Room, after: 0, CancellationToken.None))
        {
            all.AddRange(step.TakeWhile(entry => entry.Seq <= state.Seq));
        }
        return ReportFold.Of(state, all, wire, Report.ReadersOf(state));
    }

    private sealed record Kept(string Room, long Seq, Task<Report> Made);
}
