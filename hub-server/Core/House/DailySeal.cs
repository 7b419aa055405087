using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.House;

/// <summary>Publishes the day's root and puts the next one on the schedule.</summary>
public sealed class DailySeal(RoomDesk desk, IRecordStore store, ISchedule schedule, TimeProvider time)
{
    public const string Thing = "seal";

    /// <summary>The house has a record and the next seal is due, also after the first start. Safe to call on every node.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await HouseRecord.OpenAsync(desk);
        var known = await schedule.DueAsync(long.MaxValue, int.MaxValue, cancel);
        if (!known.Any(due => due is { Record: RoomName.House, Thing: Thing }))
        {
            await schedule.PutAsync(Next(), cancel);
        }
    }

    /// <summary>Answers whether it is done; else it stays due. Done once a day however many nodes do it: the command's id is derived from what was due.</summary>
    public async Task<bool> PublishAsync(Due due, CancellationToken cancel)
    {
        var heads = (await store.AllHeadsAsync(cancel)).Where(head => head.Record != RoomName.House).ToList();
        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(due.At).UtcDateTime).AddDays(-1);
        var command = new PublishSeal(day, Convert.ToHexStringLower(Merkle.Root(heads)), heads.Count)
        {
            Id = NameBasedId.Of(due.Record, due.Thing, due.At.ToString(CultureInfo.InvariantCulture)),
        };
        if (await desk.SubmitAsSystemAsync(RoomName.House, command) is Answer.Busy)
        {
            return false;
        }
        await schedule.PutAsync(Next(), cancel);
        return true;
    }

    /// <summary>The coming midnight, UTC: the seal of the day that then ends.</summary>
    private Due Next() =>
        new(
            RoomName.House,
            Thing,
            new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date.AddDays(1), TimeSpan.Zero).ToUnixTimeMilliseconds(),
            "{}"
        );
}
