using System.Collections.Immutable;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>
/// How long it is kept who people were in a room, by its kind, from the entry that closed it. What was said, in whose name, and the record itself stay: outcomes and the register are for ever.
/// </summary>
public sealed class Retention(ISchedule schedule, JobDesk jobs, Wire wire, TimeProvider time, Func<RoomDesk> desk) : IListener
{
    /// <summary>What is due, and the kind of the job that does it; its owner is the room.</summary>
    public const string Thing = "retention";

    /// <summary>So long after the time was over it is looked again whether a legal hold still stands.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    public static readonly ImmutableDictionary<RoomKind, int> Months = ImmutableDictionary
        .Create<RoomKind, int>()
        .Add(RoomKind.NationalDialogue, 12)
        .Add(RoomKind.LiveConsultation, 12)
        .Add(RoomKind.RegionalChannel, 24)
        .Add(RoomKind.Direct, 24);

    public string Name => Thing;

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Puts it on the schedule when a room is closed.</summary>
    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries.Where(entry => wire.ReadEvent<RoomClosed>(entry) is not null))
        {
            var state = await desk().StateAsync(record, entry.Seq);
            if (Months.TryGetValue(state.Kind, out var months))
            {
                var ends = DateTimeOffset.FromUnixTimeMilliseconds(entry.At).AddMonths(months).ToUnixTimeMilliseconds();
                await schedule.PutAsync(new Due(record, Thing, ends, "{}"), cancel);
            }
        }
    }

    /// <summary>It is due: the job has it from here on.</summary>
    public async Task<bool> BeginAsync(Due due, CancellationToken cancel)
    {
        await jobs.AskAsync(due.Thing, due.Record, wish: null, cancel);
        return true;
    }

    /// <summary>A legal hold keeps the room: then it is due again in a day, and nothing is done.</summary>
    public async Task<bool> IsHeldAsync(string room, string thing, CancellationToken cancel)
    {
        if (!Holds.Of(await desk().StateAsync(RoomName.House, 0)).Keeps(room))
        {
            return false;
        }
        await schedule.PutAsync(new Due(room, thing, JobAtHand.Later(time, Again), "{}"), cancel);
        return true;
    }
}
