using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Puts on the schedule that who was there is settled, a little after the end of a session: then every node has heard of it and called the roll once more.</summary>
public sealed class AttendanceClock(ISchedule schedule, Wire wire, TimeProvider time) : IListener
{
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public string Name => "attendance-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (entries.Any(entry => wire.ReadEvent<SessionAdjourned>(entry) is not null))
        {
            var at = (time.GetUtcNow() + Settling).ToUnixTimeMilliseconds();
            await schedule.PutAsync(new Due(record, AttendanceDesk.Thing, at, "{}"), cancel);
        }
    }
}
