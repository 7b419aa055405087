using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>Puts it on the schedule, when a room of talk is opened, that its oldest texts will have been kept long enough.</summary>
public sealed class TextClock(ISchedule schedule, Wire wire) : IListener
{
    public string Name => OldTexts.Thing;

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<RoomOpened>(entry) is { } opened && OldTexts.Months.TryGetValue(opened.Kind, out var months))
            {
                var over = DateTimeOffset.FromUnixTimeMilliseconds(entry.At).AddMonths(months).ToUnixTimeMilliseconds();
                await schedule.PutAsync(new Due(record, OldTexts.Thing, over, "{}"), cancel);
            }
        }
    }
}
