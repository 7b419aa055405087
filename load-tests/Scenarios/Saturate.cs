using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>A fixed number of messages always in flight: how many entries reach screens in a second.</summary>
internal sealed class Saturate : IScenario
{
    private static readonly TimeSpan _sample = TimeSpan.FromMilliseconds(250);

    public string Name => "saturate";

    public string Question => "One room, messages always in flight: how many entries reach screens in a second?";

    public IReadOnlyList<string> Variants => [""];

    public IReadOnlyList<Measure> Compared => [Measure.Deliveries];

    public (string X, string Y) Axes => ("seconds", "deliveries per second");

    public IReadOnlyList<string> DefaultPeers => ["hub", "bare", "ordered", "redis", "socketio"];

    public Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop) =>
        PlayAsync(peer, "", settings with { Duration = settings.WarmUp }, stop);

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var size = new Gathering(settings.Screens, settings.Senders, settings.TextLength);
        var loop = new ClosedLoop(settings.InFlight, settings.Screens);
        await using var crowd = await Crowd.GatherAsync(peer, size, loop, stop);
        loop.Start(crowd.Outbox);
        await Task.Delay(Ramp(settings.Duration), stop);
        var played = await MeasureAsync(peer, crowd, settings.Duration, stop);
        await loop.StopAsync(TimeSpan.FromSeconds(30));
        await crowd.VerifyAsync(TimeSpan.FromSeconds(30));
        return played;
    }

    private static async Task<Played> MeasureAsync(IPeer peer, Crowd crowd, TimeSpan duration, CancellationToken stop)
    {
        var cpu = new CpuMeter(peer);
        var (start, delivered, accepted) = (Clock.Now, crowd.Delivered, crowd.Outbox.Accepted);
        var points = await SampleAsync(crowd, duration, stop);
        var seconds = Clock.SecondsSince(start);
        var deliveries = Math.Max(1, crowd.Delivered - delivered);
        Figure[] figures =
        [
            new(Measure.Deliveries, deliveries / seconds),
            new(Measure.Messages, (crowd.Outbox.Accepted - accepted) / seconds),
            new(Measure.PeerCpu, cpu.PeerMicroseconds / deliveries),
            new(Measure.DriverCpu, cpu.DriverMicroseconds / deliveries),
            new(Measure.OutOfOrder, 100.0 * crowd.Screens.Sum(screen => screen.Seen.Early) / Math.Max(1, crowd.Delivered)),
        ];
        return new Played(figures, new Curve(points));
    }

    private static async Task<List<(double X, double Y)>> SampleAsync(Crowd crowd, TimeSpan duration, CancellationToken stop)
    {
        var points = new List<(double, double)>();
        var (start, before, at) = (Clock.Now, crowd.Delivered, Clock.Now);
        while (Clock.SecondsSince(start) < duration.TotalSeconds && Verdict.Of(crowd) is null)
        {
            await Task.Delay(_sample, stop);
            var now = crowd.Delivered;
            points.Add((Clock.SecondsSince(start), (now - before) / Clock.SecondsSince(at)));
            (before, at) = (now, Clock.Now);
        }
        return points;
    }

    private static TimeSpan Ramp(TimeSpan duration) => TimeSpan.FromSeconds(Math.Min(1, duration.TotalSeconds / 4));
}
