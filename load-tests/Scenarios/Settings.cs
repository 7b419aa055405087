namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>How large and how long.</summary>
internal sealed record Settings
{
    public IReadOnlyList<string> Peers { get; init; } = [];

    public int Screens { get; init; } = 1000;

    public int Rounds { get; init; } = 3;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The runtime compiles hot code anew for half a minute: a shorter warm-up overstates what .NET costs.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Messages per second in <c>steady</c>.</summary>
    public double Rate { get; init; } = 100;

    /// <summary>Messages without an answer at any time in <c>saturate</c>.</summary>
    public int InFlight { get; init; } = 64;

    /// <summary>Connections that post: enough that none comes near the hub's bound of frames per second.</summary>
    public int Senders { get; init; } = 192;

    /// <summary>Characters of a message.</summary>
    public int TextLength { get; init; } = 200;

    /// <summary>Messages that everyone misses in <c>storm</c>.</summary>
    public int Missed { get; init; } = 100;

    /// <summary>How many are there in <c>consultation</c>.</summary>
    public IReadOnlyList<int> Audiences { get; init; } = [300, 2000];

    public IReadOnlyList<int> CommitSenders { get; init; } = [1, 10, 100];
}
