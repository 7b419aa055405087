using CsoNet.Collab.Record;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Consultations;

/// <summary>Whoever is given the gavel is given it for a minute; from there on it is renewed where they are heard of.</summary>
public sealed class GavelClock(ISchedule schedule, Wire wire, TimeProvider time) : IListener
{
    public string Name => "gavel-clock";

    public Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task FoldAsync(string record, IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        if (entries.LastOrDefault(IsGiven) is { } given)
        {
            await schedule.PutAsync(GavelDesk.Lease(record, given.Seq, time.GetUtcNow() + GavelDesk.Patience), cancel);
        }
    }

    private bool IsGiven(Entry entry) =>
        wire.ReadEvent<SessionOpened>(entry) is { Gavel: not null } || wire.ReadEvent<GavelPassed>(entry) is not null;
}
