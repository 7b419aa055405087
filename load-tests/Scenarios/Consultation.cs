using System.Collections.Concurrent;
using System.Globalization;
using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>A session as it goes: somebody asks for the floor, is called, speaks and is done; a question and its votes; a poll. How late is each on the screens, and what does it cost there.</summary>
internal sealed class Consultation(Settings sizes) : IScenario
{
    public string Name => "consultation";

    public string Question => "A session with its floor, questions and polls: how long after it was due does an act stand on a screen?";

    public IReadOnlyList<string> Variants { get; } = [.. sizes.Audiences.Select(VariantOf)];

    public IReadOnlyList<Measure> Compared => [Measure.P95, Measure.Worst];

    public (string X, string Y) Axes => ("percentile", "milliseconds");

    /// <summary>Of all peers only the hub knows a floor.</summary>
    public IReadOnlyList<string> DefaultPeers => ["hub"];

    public static string VariantOf(int screens) => string.Create(CultureInfo.InvariantCulture, $"{screens} screens");

    public Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop) =>
        PlayAsync(peer, Variants[0], settings with { Duration = settings.WarmUp }, stop);

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var hub = peer as HubPeer ?? throw new RunFailedException("it knows no floor");
        using var meeting = await hub.ConveneAsync(stop);
        var arrivals = new Arrivals();
        var size = new Gathering(sizes.Audiences.First(count => VariantOf(count) == variant), Senders: 0, settings.TextLength);
        await using var crowd = await Crowd.GatherAsync(peer, meeting.Room, size, arrivals, stop);
        var (cpu, start, bytes, delivered) = (new CpuMeter(peer), Clock.Now, crowd.Bytes, crowd.Delivered);
        var due = await SessionCourse.ConductAsync(meeting, settings.Duration, stop);
        crowd.Outbox.NoteHead(await meeting.Chair.HeadAsync(stop));
        await crowd.VerifyAsync(TimeSpan.FromSeconds(30));
        var minutes = (Clock.Now - start) / (double)TimeSpan.TicksPerMinute;
        var latencies = arrivals.After(due);
        var deliveries = Math.Max(1, crowd.Delivered - delivered);
        return new Played(
            [
                new(Measure.Median, latencies.Milliseconds(50)),
                new(Measure.P95, latencies.Milliseconds(95)),
                new(Measure.Worst, latencies.Milliseconds(100)),
                new(Measure.BytesPerMinute, (crowd.Bytes - bytes) / minutes / size.Screens),
                new(Measure.PeerCpu, cpu.PeerMicroseconds / deliveries),
                new(Measure.DriverCpu, cpu.DriverMicroseconds / deliveries),
            ],
            latencies.Curve()
        );
    }

    /// <summary>When which entry came to some screen. Under which number an act stands is known only from its answer, and that may come later.</summary>
    private sealed class Arrivals : IDeliveries
    {
        private readonly ConcurrentQueue<(long Seq, long At)> _all = new();

        public void Delivered(long seq, long message, long now) => _all.Enqueue((seq, now));

        public Latencies After(IReadOnlyDictionary<long, long> due)
        {
            var latencies = new Latencies();
            foreach (var (seq, at) in _all)
            {
                if (due.TryGetValue(seq, out var since))
                {
                    latencies.Took(at - since);
                }
            }
            return latencies;
        }
    }
}
