using System.Globalization;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Puts on the schedule when the clock closes a poll.</summary>
public sealed class PollClock(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "poll-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<PollOpened>(entry) is { Closes: { } closes })
            {
                var thing = string.Create(CultureInfo.InvariantCulture, $"poll/{entry.Seq}");
                await schedule.PutAsync(new Due(record, thing, closes, $$"""{"type":"poll.close","poll":{{entry.Seq}}}"""), cancel);
            }
        }
    }
}
