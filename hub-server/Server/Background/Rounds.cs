using CsoNet.Collab.Consultations;
using CsoNet.Collab.House;
using CsoNet.Collab.Privacy;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Server.Background;

/// <summary>Every node looks whether the rooms that it serves have moved on; more often while no doorbell is heard.</summary>
internal sealed class Looks(RoomsInUse rooms, IDoorbell bell, TimeProvider time, ILogger<Looks> log) : Every(time, log)
{
    protected override TimeSpan Pause => bell.IsHeard ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(0.5);

    protected override Task DoAsync(CancellationToken cancel) => rooms.LookAsync(cancel);
}

/// <summary>Brings read models up behind what is written.</summary>
internal sealed class ListenerRounds(Listeners listeners, TimeProvider time, ILogger<ListenerRounds> log) : Every(time, log)
{
    /// <summary>About every five minutes, and at the start.</summary>
    private const int SweepEvery = 1500;
    private int rounds;

    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        if (rounds++ % SweepEvery == 0)
        {
            await listeners.SweepAsync(cancel);
        }
        await listeners.RoundAsync(cancel);
    }
}

internal sealed class Unloading(RoomsInUse rooms, TimeProvider time, ILogger<Unloading> log) : Every(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(1);

    protected override Task DoAsync(CancellationToken cancel) => rooms.UnloadIdleAsync();
}

/// <summary>Calls the roll of consultations that go on, and sees whether whoever presides is still there.</summary>
internal sealed class RollCalls(AttendanceDesk desk, GavelDesk gavel, TimeProvider time, ILogger<RollCalls> log) : Every(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        await desk.RoundAsync(cancel);
        await gavel.RoundAsync(cancel);
    }
}

/// <summary>Does what is due. Every node looks; derived ids make each thing happen once.</summary>
internal sealed class DueThings(
    ISchedule schedule,
    DailySeal seal,
    Retention retention,
    AttendanceDesk attendance,
    GavelDesk gavel,
    DueCommands commands,
    TimeProvider time,
    ILogger<DueThings> log
) : Every(time, log)
{
    private bool prepared;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override async Task DoAsync(CancellationToken cancel)
    {
        if (!prepared)
        {
            await seal.PrepareAsync(cancel);
            prepared = true;
        }
        foreach (var due in await schedule.DueAsync(Time.GetUtcNow().ToUnixTimeMilliseconds(), 100, cancel))
        {
            if (await DoAsync(due, cancel))
            {
                await schedule.RemoveAsync(due, cancel);
            }
        }
    }

    private Task<bool> DoAsync(Due due, CancellationToken cancel) =>
        due.Thing switch
        {
            DailySeal.Thing => seal.PublishAsync(due, cancel),
            AttendanceDesk.Thing => attendance.SealAsync(due.Record, cancel),
            Retention.Thing or OldTexts.Thing => retention.BeginAsync(due, cancel),
            var thing when GavelDesk.IsLease(thing) => gavel.PassAsync(due, cancel),
            _ => commands.DoAsync(due),
        };
}
