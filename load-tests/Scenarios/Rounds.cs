using System.Net.Sockets;
using CsoNet.Collab.LoadTests.Driver;
using CsoNet.Collab.LoadTests.Processes;
using CsoNet.Collab.LoadTests.Report;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>Plays a scenario with all its peers in one session, in turns (A B A B …), so that a moody machine is moody to all.</summary>
internal sealed class Rounds(IScenario scenario, Settings settings, Func<string, IPeer> peers, IProgressBoard board)
{
    private readonly Dictionary<string, IPeer> _running = [];

    public async Task<IReadOnlyList<Outcome>> PlayAsync(CancellationToken stop)
    {
        try
        {
            await WarmUpAsync(stop);
            var outcomes = new List<Outcome>();
            foreach (var (round, variant, peer) in Plan())
            {
                outcomes.Add(await PlayAsync(round, variant, peer, stop));
            }
            return outcomes;
        }
        finally
        {
            foreach (var peer in _running.Values)
            {
                await peer.DisposeAsync();
            }
        }
    }

    /// <summary>How many steps will be announced to the board.</summary>
    public static int Steps(IScenario scenario, Settings settings, int peers) =>
        peers * ((settings.Rounds * scenario.Variants.Count) + (scenario.NeedsFreshProcess ? 0 : 1));

    private IEnumerable<(int Round, string Variant, string Peer)> Plan() =>
        from variant in scenario.Variants
        from round in Enumerable.Range(1, settings.Rounds)
        from peer in settings.Peers
        select (round, variant, peer);

    private async Task WarmUpAsync(CancellationToken stop)
    {
        foreach (var name in scenario.NeedsFreshProcess ? [] : settings.Peers)
        {
            board.Begin($"{scenario.Name}: {name} starts and warms up");
            var peer = await StartAsync(name, stop);
            var failure = await FailureOfAsync(() => scenario.WarmUpAsync(peer, settings, stop));
            board.End(failure is null ? "" : "warm-up failed: " + failure);
        }
    }

    private async Task<Outcome> PlayAsync(int round, string variant, string name, CancellationToken stop)
    {
        board.Begin($"{scenario.Name}{(variant.Length > 0 ? ", " + variant : "")}: {name}, round {round} of {settings.Rounds}");
        Played? played = null;
        var peer = _running.GetValueOrDefault(name);
        var failure = await FailureOfAsync(async () =>
        {
            peer = scenario.NeedsFreshProcess ? await StartAsync(name, stop) : peer!;
            played = await scenario.PlayAsync(peer, variant, settings, stop);
        });
        if (scenario.NeedsFreshProcess && _running.Remove(name, out var used))
        {
            await used.DisposeAsync();
        }
        var outcome = new Outcome(scenario, variant, name, round, failure is null ? played : null, failure);
        board.End(Ratios.Line(outcome));
        return outcome;
    }

    private async Task<IPeer> StartAsync(string name, CancellationToken stop)
    {
        var peer = peers(name);
        _running.Add(name, peer);
        await peer.StartAsync(stop);
        return peer;
    }

    // Whatever goes wrong with a peer is a failed run, not the end of the session.
    private static async Task<string?> FailureOfAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (Exception e) when (e is RunFailedException or IOException or SocketException or InvalidOperationException)
        {
            return e.Message;
        }
    }
}
