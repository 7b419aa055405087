using System.Net.Sockets;
using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>All screens lose their line at once, messages go on, and all come back at once.</summary>
internal sealed class Storm : IScenario
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    public string Name => "storm";

    public string Question => "All screens are cut at once and come back at once: when has every one what it missed?";

    public IReadOnlyList<string> Variants => [""];

    public IReadOnlyList<Measure> Compared => [Measure.Continuous, Measure.HalfContinuous];

    public (string X, string Y) Axes => ("seconds", "share of screens that are continuous");

    public IReadOnlyList<string> DefaultPeers => ["hub", "bare", "socketio"];

    public async Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop)
    {
        var until = Clock.Now + settings.WarmUp.Ticks;
        do
        {
            await PlayAsync(peer, "", settings, stop);
        } while (Clock.Now < until);
    }

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var size = new Gathering(settings.Screens, settings.Senders, settings.TextLength);
        await using var crowd = await Crowd.GatherAsync(peer, size, Uncounted.Instance, stop);
        await PostAsync(crowd, 10);
        await crowd.VerifyAsync(_limit);
        foreach (var screen in crowd.Screens)
        {
            screen.Cut();
        }
        // Peers that keep nothing have nothing to give: there only the coming back is measured.
        await PostAsync(crowd, peer.CatchesUp ? settings.Missed : 0);
        await Task.Delay(500, stop);
        var times = await ReturnAsync(crowd, stop);
        await PostAsync(crowd, 10);
        await crowd.VerifyAsync(_limit);
        return Result(times);
    }

    private static async Task PostAsync(Crowd crowd, int count)
    {
        for (var i = 0; i < count; i++)
        {
            crowd.Outbox.Post(crowd.Outbox.Reserve());
        }
        await crowd.Outbox.DrainAsync(_limit);
    }

    private static async Task<double[]> ReturnAsync(Crowd crowd, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_limit);
        var start = Clock.Now;
        return await Task.WhenAll(
            crowd.Screens.Select(screen => Task.Run(() => ReturnAsync(screen, crowd.Outbox.Head, start, limit.Token)))
        );
    }

    private static async Task<double> ReturnAsync(Screen screen, long head, long start, CancellationToken stop)
    {
        var reached = screen.Aim(head);
        try
        {
            while (!await TryOpenAsync(screen, stop))
            {
                await Task.Delay(Random.Shared.Next(50, 250), stop);
            }
            await reached.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            throw new RunFailedException($"a screen is not back within {_limit.TotalSeconds:0} s");
        }
        // Whoever had missed nothing is continuous as soon as it follows.
        return (Math.Max(screen.ReachedAt, screen.FollowsSince) - start) / (double)TimeSpan.TicksPerSecond;
    }

    // A line that is refused in the crush is tried again, as a browser does; the time runs on.
    private static async Task<bool> TryOpenAsync(Screen screen, CancellationToken stop)
    {
        try
        {
            await screen.OpenAsync(stop);
            return true;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            screen.Dispose();
            return false;
        }
    }

    private static Played Result(double[] times)
    {
        Array.Sort(times);
        var points = times.Select((time, i) => (time, (i + 1) / (double)times.Length));
        Figure[] figures = [new(Measure.Continuous, times[^1]), new(Measure.HalfContinuous, times[times.Length / 2])];
        return new Played(figures, new Curve([(0, 0), .. points]));
    }
}
