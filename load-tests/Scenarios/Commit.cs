using System.Globalization;
using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>
/// Senders that each wait for their answer, and one screen that checks: how many messages are durable in a second. A sender may use
/// several connections in turn, since the hub bounds what one connection may send.
/// </summary>
internal sealed class Commit(Settings sizes) : IScenario
{
    public string Name => "commit";

    public string Question => "Senders who each wait for their answer: how many messages are acknowledged, durable, in a second?";

    public IReadOnlyList<string> Variants { get; } =
    [.. sizes.CommitSenders.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count} senders"))];

    public IReadOnlyList<Measure> Compared => [Measure.Acknowledged];

    public (string X, string Y) Axes => ("", "messages per second");

    public IReadOnlyList<string> DefaultPeers => ["hub", "naive", "socketio"];

    public Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop) =>
        PlayAsync(peer, Variants[^1], settings with { Duration = settings.WarmUp }, stop);

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var inFlight = int.Parse(variant.Split(' ')[0], CultureInfo.InvariantCulture);
        var size = new Gathering(1, settings.Senders, settings.TextLength);
        var loop = new ClosedLoop(inFlight, screens: 0);
        await using var crowd = await Crowd.GatherAsync(peer, size, Uncounted.Instance, stop);
        loop.Start(crowd.Outbox);
        await Task.Delay(TimeSpan.FromSeconds(Math.Min(1, settings.Duration.TotalSeconds / 4)), stop);
        var cpu = new CpuMeter(peer);
        var (start, before) = (Clock.Now, crowd.Outbox.Accepted);
        await Task.Delay(settings.Duration, stop);
        var count = crowd.Outbox.Accepted - before;
        Figure[] figures =
        [
            new(Measure.Acknowledged, count / Clock.SecondsSince(start)),
            new(Measure.PeerCpuPerMessage, cpu.PeerMicroseconds / Math.Max(1, count)),
        ];
        await loop.StopAsync(TimeSpan.FromSeconds(30));
        await crowd.VerifyAsync(TimeSpan.FromSeconds(30));
        return new Played(figures);
    }
}
