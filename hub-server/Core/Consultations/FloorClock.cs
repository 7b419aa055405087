using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>
/// Puts on the schedule what the clock of a floor will decide. The command is fenced by the entry that set the clock, so that one that comes late, twice,
/// or from two nodes does nothing.
/// </summary>
public sealed class FloorClock(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "floor-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<IRunsOut>(entry) is { RunsOut: var (at, verb, request) })
            {
                var command = $$"""{"type":"{{verb}}","request":{{request}},"fence":{{entry.Seq}}}""";
                await schedule.PutAsync(new Due(record, $"floor/{entry.Seq}", at, command), cancel);
            }
        }
    }
}
