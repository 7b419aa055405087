using System.Globalization;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Moderation;

/// <summary>Puts on the schedule when an appeal that nobody decides is granted.</summary>
public sealed class AppealClock(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "appeals";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<RemovalAppealed>(entry) is { } appealed)
            {
                var command = string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"type":"appeal.lapse","message":{{appealed.Message}},"fence":{{entry.Seq}}}"""
                );
                var ends = entry.At + (long)Case.DecisionTime.TotalMilliseconds;
                await schedule.PutAsync(new Due(record, $"appeal/{entry.Seq}", ends, command), cancel);
            }
        }
    }
}
