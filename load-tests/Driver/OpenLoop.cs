namespace CsoNet.Collab.LoadTests.Driver;

/// <summary>
/// Sends at a fixed rate whatever the peer does. Latency counts from the instant at which a message was due, not from when it got out:
/// a peer that stalls must answer for all that was due meanwhile.
/// </summary>
internal sealed class OpenLoop(Outbox outbox, double rate)
{
    private long _start;

    /// <summary>When this message was due.</summary>
    public long DueAt(long message) => _start + (long)(message * TimeSpan.TicksPerSecond / rate);

    /// <summary>Sends for so long. A thread of its own, so that nothing else delays it.</summary>
    public Task RunAsync(TimeSpan duration) =>
        Task.Factory.StartNew(() => Run(duration), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(TimeSpan duration)
    {
        using var never = new ManualResetEventSlim(false, spinCount: 0);
        _start = Clock.Now;
        var total = (int)(duration.TotalSeconds * rate);
        while (outbox.Sent < total && outbox.Failure is null)
        {
            var wait = DueAt(outbox.Sent) - Clock.Now;
            if (wait > 0)
            {
                never.Wait(TimeSpan.FromMilliseconds(Math.Max(1, wait / TimeSpan.TicksPerMillisecond)));
            }
            else
            {
                outbox.Post(outbox.Reserve());
            }
        }
    }
}
