using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>
/// Carries out the retention of one closed room: the names of all who were in it go from its record, the names of organizations stay where somebody spoke for them, and who was behind a handle
/// can be told by nobody any more. Then it is in the audit log, and last in the record of the room itself: what stands there was done.
/// </summary>
public sealed class Retaining(RoomDesk desk, Escrow escrow, IRecordStore store, Retention retention, AuditLog log) : IWork
{
    public string Kind => Retention.Thing;

    public bool MustEnd => true;

    public async Task DoAsync(JobAtHand job, CancellationToken cancel)
    {
        var room = job.Job.Owner;
        var state = await desk.StateAsync(room, 0);
        if (
            !state.Closed
            || state.Retained > 0
            || !Retention.Months.TryGetValue(state.Kind, out var months)
            || await retention.IsHeldAsync(room, Kind, cancel)
        )
        {
            return;
        }
        var all = await Traces.OfAllAsync(store, room, cancel);
        var done = 0;
        foreach (var (number, traces) in all)
        {
            var organization = traces.SpokeForABody ? state.Participants.GetValueOrDefault(number)?.Organization : null;
            await SubmitAsync(room, number, id => new EraseParticipant(number, organization, Stays: true) { Id = id });
            foreach (var seq in traces.Named)
            {
                await store.EraseAsync(room, seq, Erasure.Names, cancel);
            }
            await job.ProgressAsync(++done, all.Count, cancel);
        }
        await escrow.ForgetRoomAsync(room, cancel);
        await log.NoteAsync(who: null, Privileges.RetentionDone, $"room/{room}");
        await SubmitAsync(room, 0, id => new ConcludeRetention(months) { Id = id });
    }

    private async Task SubmitAsync(string room, int about, Func<Guid, Command> command)
    {
        var id = NameBasedId.Of(room, Retention.Thing, about.ToString(CultureInfo.InvariantCulture));
        if (await desk.SubmitAsSystemAsync(room, command(id)) is Answer.Busy)
        {
            throw new StoreAwayException($"Retention stopped in {room}; the next turn goes on.");
        }
    }
}
