using System.Globalization;
using CsoNet.Collab.Record;

namespace CsoNet.Collab.Rooms;

/// <summary>Puts on the schedule when an office ends.</summary>
public sealed class TermClock(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "terms";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            if (wire.ReadEvent<ParticipantRoleChanged>(entry) is { Until: { } ends, Participant: var participant })
            {
                var command = string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"type":"participant.endTerm","participant":{{participant}},"fence":{{entry.Seq}}}"""
                );
                await schedule.PutAsync(new Due(record, $"term/{entry.Seq}", ends, command), cancel);
            }
        }
    }
}
