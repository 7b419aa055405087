using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>
/// Where a seat may have become free, it puts on the schedule that the next in line gets it. What has come about already, or comes twice, is refused by the rule and does nothing.
/// </summary>
public sealed class SeatsListener(ISchedule schedule, Wire wire) : IListener
{
    public string Name => "seats";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in record == RoomName.House ? entries : [])
        {
            if (MayFreeSeats(wire.ReadEvent(entry)))
            {
                await schedule.PutAsync(new Due(record, $"seats/{entry.Seq}", entry.At, """{"type":"seats.fill"}"""), cancel);
            }
        }
    }

    /// <summary>After one was given there may be another one.</summary>
    private static bool MayFreeSeats(Event? happened) =>
        happened
            is AffiliationEnded { Event: not null }
                or AffiliationApproved { Event: not null }
                or SeatsAllotted
                or OrganizationRestored;
}
