using System.Globalization;
using CsoNet.Collab.Foundations;
using CsoNet.Collab.House;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Organizations;
using CsoNet.Collab.People;
using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Privacy;

/// <summary>
/// Erases somebody and keeps the record: who they were goes from every room, from the escrow, from what is theirs alone and from the register of people; what they said stays, under
/// their number, and under the name of an organization where they spoke for it. Each step bears being done again, and the person goes last: a job that is begun anew finds what is left to do.
/// </summary>
public sealed class Erasing(
    RoomDesk desk,
    IPersonStore people,
    Escrow escrow,
    IAccountStore accounts,
    ISettingsStore settings,
    IOrganizationStore directory,
    IRecordStore store,
    IJobStore jobs,
    PersonalErasure own
) : IWork
{
    public const string Name = "erasure";

    public string Kind => Name;

    public bool MustEnd => true;

    public async Task DoAsync(JobAtHand job, CancellationToken cancel)
    {
        var person = job.Job.Owner;
        var named = await people.RoomsOfAsync(person, cancel);
        var underHandles = await escrow.RoomsOfAsync(person, cancel);
        var (done, of) = (0, named.Count + underHandles.Count + 1);
        foreach (var room in named)
        {
            await EraseInAsync(room, (await people.SeatAsync(room, person, cancel))!.Number, cancel);
            await job.ProgressAsync(++done, of, cancel);
        }
        foreach (var room in underHandles)
        {
            var (seat, door) = await escrow.LookAsync(room, person, cancel);
            await EraseInAsync(room, seat?.Number ?? 0, cancel);
            await EraseInAsync(room, door, cancel);
            await job.ProgressAsync(++done, of, cancel);
        }
        await own.EraseAsync(person, cancel);
        await escrow.ForgetPersonAsync(person, cancel);
        await settings.PutAsync(person, new PersonSettings(), cancel);
        await ForgetJobsAsync(job.Job, cancel);
        await EraseAccountAsync(person, cancel);
        await people.PutAsync(Person.Erased(person), cancel);
        await job.ProgressAsync(of, of, cancel);
    }

    private async Task EraseInAsync(string room, int number, CancellationToken cancel)
    {
        if (room == RoomName.House)
        {
            await LeaveOrganizationsAsync(number, cancel);
            return;
        }
        var traces = await Traces.OfAsync(store, room, number, cancel);
        // Where the record never said their name there is nothing to say: an entry would only tell when they went.
        if (traces.Named.Count == 0)
        {
            return;
        }
        var state = await desk.StateAsync(room, 0);
        var organization = traces.SpokeForABody ? state.Participants.GetValueOrDefault(number)?.Organization : null;
        await SubmitAsync(room, number, id => new EraseParticipant(number, organization) { Id = id });
        // Also of whoever took back that they asked to be let in, whom the state of the room does not know any more.
        foreach (var seq in traces.Named)
        {
            await store.EraseAsync(room, seq, Erasure.Names, cancel);
        }
        await ReportJob.ForgetAsync(jobs, room, cancel);
    }

    /// <summary>The organization's words stay the organization's. Where nobody is left to speak for it, administrators see that.</summary>
    private async Task LeaveOrganizationsAsync(int number, CancellationToken cancel)
    {
        foreach (var tie in await directory.OfPersonAsync(number, cancel))
        {
            if (tie.State is AffiliationState.Proposed or AffiliationState.Current or AffiliationState.Waitlisted)
            {
                await SubmitAsync(RoomName.House, tie.Number, id => new EndAffiliation(tie.Number) { Id = id });
            }
        }
    }

    private async Task SubmitAsync(string room, long about, Func<Guid, Command> command)
    {
        var id = NameBasedId.Of(room, Name, about.ToString(CultureInfo.InvariantCulture));
        if (await desk.SubmitAsSystemAsync(room, command(id)) is Answer.Busy)
        {
            throw new StoreAwayException($"Nobody was erased from {room}; the next turn tries again.");
        }
    }

    /// <summary>What was made for them, their own export above all.</summary>
    private async Task ForgetJobsAsync(Job mine, CancellationToken cancel)
    {
        while (await jobs.FindAsync(OwnData.Job, mine.Owner, cancel) is { } export)
        {
            await jobs.RemoveAsync(export, cancel);
        }
    }

    private async Task EraseAccountAsync(string person, CancellationToken cancel)
    {
        while (
            await accounts.FindAsync(person, cancel) is { } account
            && await accounts.PutAsync(account.Erased(), cancel) == AccountWrite.Stale
        ) { }
    }
}
