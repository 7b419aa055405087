using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>What the operating system says a silent connection costs, in a process that has seen a few connections and nothing else.</summary>
internal sealed class Memory : IScenario
{
    private const int First = 1_000;

    public string Name => "memory";

    public string Question => "Screens that follow a silent room: how much memory does each one take?";

    public IReadOnlyList<string> Variants => [""];

    public IReadOnlyList<Measure> Compared => [Measure.Idle];

    public (string X, string Y) Axes => ("", "KB per idle connection");

    public IReadOnlyList<string> DefaultPeers => ["hub", "bare", "socketio"];

    public bool NeedsFreshProcess => true;

    public Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop) => Task.CompletedTask;

    public async Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop)
    {
        var few = new Gathering(Math.Min(First, settings.Screens), 1, settings.TextLength);
        await using var first = await Crowd.GatherAsync(peer, few, Uncounted.Instance, stop);
        await Task.Delay(settings.Duration / 2, stop);
        var before = peer.Usage().ResidentBytes;
        var size = new Gathering(settings.Screens, 1, settings.TextLength);
        await using var crowd = await Crowd.GatherAsync(peer, size, Uncounted.Instance, stop);
        await Task.Delay(settings.Duration, stop);
        var each = (peer.Usage().ResidentBytes - before) / 1024.0 / settings.Screens;
        crowd.Outbox.Post(crowd.Outbox.Reserve());
        await crowd.Outbox.DrainAsync(TimeSpan.FromSeconds(10));
        await crowd.VerifyAsync(TimeSpan.FromSeconds(10));
        return new Played([new Figure(Measure.Idle, each)]);
    }
}
