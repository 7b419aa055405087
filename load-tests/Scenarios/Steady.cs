using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>A fixed rate into one room: how late do deliveries come.</summary>
internal sealed class Steady : IScenario
{
    public string Name => "steady";

    public string Question => "One room, a fixed rate of messages: how long after it was due does a message stand on a screen?";

    public IReadOnlyList<string> Variants => [""];

    public IReadOnlyList<Measure> Compared => [Measure.P99, Measure.Median, Measure.Worst];

    public (string X, string Y) Axes => ("percentile", "milliseconds");

    public IReadOnlyList<string> DefaultPeers => ["hub", "bare", "ordered", "redis", "socketio"];

    public Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop) =>
        PlayAsync(peer, "", settings with { Duration = settings.WarmUp }, stop);

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var latencies = new Latencies();
        var size = new Gathering(settings.Screens, settings.Senders, settings.TextLength);
        await using var crowd = await Crowd.GatherAsync(peer, size, latencies, stop);
        var ramp = Math.Min(2, settings.Duration.TotalSeconds / 4);
        var loop = new OpenLoop(crowd.Outbox, settings.Rate);
        (latencies.Source, latencies.FirstMessage) = (loop, (long)(ramp * settings.Rate));
        var cpu = new CpuMeter(peer);
        await loop.RunAsync(settings.Duration + TimeSpan.FromSeconds(ramp));
        await crowd.Outbox.DrainAsync(TimeSpan.FromSeconds(30));
        await crowd.VerifyAsync(TimeSpan.FromSeconds(30));
        return new Played(Figures(latencies, cpu, Math.Max(1, crowd.Delivered)), latencies.Curve());
    }

    private static Figure[] Figures(Latencies latencies, CpuMeter cpu, long deliveries) =>
        [
            new(Measure.Median, latencies.Milliseconds(50)),
            new(Measure.P99, latencies.Milliseconds(99)),
            new(Measure.Worst, latencies.Milliseconds(100)),
            new(Measure.PeerCpu, cpu.PeerMicroseconds / deliveries),
            new(Measure.DriverCpu, cpu.DriverMicroseconds / deliveries),
        ];
}
