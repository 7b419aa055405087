using CsoNet.Collab.Foundations;
using CsoNet.Collab.Jobs;
using CsoNet.Collab.People;

namespace CsoNet.Collab.Storage.Tests.Mongo;

/// <summary>What is asked about people: how they sign in, who is behind a handle, what they report.</summary>
public sealed partial class NothingScans
{
    private async Task AskSignInsAsync(ISignInStore signIns, ISettingsStore settings, ISecretStore secrets)
    {
        await signIns.PutAsync(new SignIn("s-1", "p-1", 1, 1, Device.Unknown), soon);
        await signIns.FindAsync("s-1", soon);
        await signIns.SeenAsync("s-1", 2, soon);
        await signIns.OfAsync("p-1", soon);
        await signIns.EndAsync("p-1", "s-1", 3, soon);
        await signIns.EndAllAsync("p-1", 3, soon);
        await signIns.EndedSinceAsync(2, soon);
        await signIns.PurgeAsync(2, 2, soon);
        await settings.PutAsync("p-1", new PersonSettings("fr"), soon);
        await settings.FindAsync("p-1", soon);
        await secrets.KeepAsync("key", [1], soon);
        await secrets.ReplaceAsync("key", [1], [2], soon);
    }

    private async Task AskAccountsAsync(IAccountStore accounts, IPassStore passes)
    {
        await accounts.PutAsync(new Account("p-1", "kim@ngo.example"), soon);
        await accounts.PutAsync(new Account("p-1", "kim@ngo.example") { Version = 1 }, soon);
        await accounts.PutAsync(new Account("p-2", "kim@ngo.example"), soon);
        await accounts.FindAsync("p-1", soon);
        await accounts.FindByEmailAsync("kim@ngo.example", soon);
        await passes.PutAsync(new Pass("d-1", PassKind.SignIn, 10), soon);
        await passes.FindAsync("d-1", 5, soon);
        await passes.TryAsync("d-1", 5, 5, soon);
        await passes.UseAsync("d-1", 5, soon);
        await passes.PurgeAsync(5, soon);
    }

    private async Task AskJobsAsync(IJobStore jobs)
    {
        var job = new Job("export", "p-1", 1) { Due = 1 };
        await jobs.PutAsync(job, soon);
        await jobs.PutAsync(job with { Version = 1 }, soon);
        await jobs.FindAsync("export", "p-1", soon);
        await jobs.DueAsync(5, 5, soon);
        await jobs.PutPartAsync(job, 0, [1], soon);
        await jobs.FindPartAsync(job, 0, soon);
        await jobs.RemoveAsync(job with { Version = 2 }, soon);
    }

    private async Task AskBallotsAsync(Consultations.IBallotBoxes ballots)
    {
        await ballots.KeyAsync("room-1", 9, [1], soon);
        await ballots.PutAsync("room-1", 9, new([7], [1]), soon);
        await ballots.HoldsAsync("room-1", 9, [7], soon);
        await ballots.CloseAsync("room-1", 9, soon);
        await ballots.EmptyAsync("room-1", 9, soon);
    }

    private async Task AskEscrowAsync(IEscrowStore escrow)
    {
        await escrow.AddAsync("room-1", new EscrowedSeat(new byte[32], 512, Admitted: false, [1]), soon);
        await escrow.FindAsync("room-1", [new byte[32], [1]], soon);
        await escrow.FindByNumberAsync("room-1", 512, soon);
        await escrow.AdmitAsync("room-1", new byte[32], soon);
        await escrow.UnlinkAsync("room-1", 512, [1], [2], soon);
        await escrow.ForgetAsync("room-1", soon);
        await escrow.AddNoteAsync(new EscrowedNote([7], [1]), soon);
        await escrow.NotesAsync(
            [
                [7],
                [8],
            ],
            soon
        );
        await escrow.RemoveNotesAsync(
            [
                [7],
            ],
            soon
        );
    }

    private async Task AskRegisterAsync(Recommendations.IRegister register)
    {
        var line = RegisterContract.Line("room-1.r6", submitted: 10);
        await register.PutAsync(line, soon);
        await register.GetAsync([line.Id], soon);
        await register.ListAsync(new(), "", 10, soon);
        await register.ListAsync(new(Country: "KE", Theme: "humanRights"), line.Order, 10, soon);
        await register.CountAsync(new(OnlyPublic: false), soon);
    }

    private async Task AskReprisalsAsync(Safety.IReprisalStore reports)
    {
        await reports.KeepAsync(new Safety.SealedReport(Guid.NewGuid(), 1, [1]), soon);
        await reports.ListAsync(10, soon);
        await reports.RemoveAsync(Guid.NewGuid(), soon);
    }
}
