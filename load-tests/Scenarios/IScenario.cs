using CsoNet.Collab.LoadTests.Processes;

namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>One question, put to every peer in the same way.</summary>
internal interface IScenario
{
    string Name { get; }

    /// <summary>The question in one sentence.</summary>
    string Question { get; }

    /// <summary>Sizes at which it is put; one empty name where there is only one.</summary>
    IReadOnlyList<string> Variants { get; }

    /// <summary>What is compared, the most important first.</summary>
    IReadOnlyList<Measure> Compared { get; }

    (string X, string Y) Axes { get; }

    IReadOnlyList<string> DefaultPeers { get; }

    /// <summary>Whether each run needs a process in which nothing has happened yet.</summary>
    bool NeedsFreshProcess => false;

    Task WarmUpAsync(IPeer peer, Settings settings, CancellationToken stop);

    /// <summary>One run. Throws <see cref="Driver.RunFailedException"/> when it must not count.</summary>
    Task<Played> PlayAsync(IPeer peer, string variant, Settings settings, CancellationToken stop);
}
