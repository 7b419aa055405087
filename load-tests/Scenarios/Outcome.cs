namespace CsoNet.Collab.LoadTests.Scenarios;

/// <summary>Something measured: its name, its unit, and which way is better.</summary>
internal sealed record Measure(string Name, string Unit, bool MoreIsBetter)
{
    public static readonly Measure Deliveries = new("deliveries", "1/s", true);
    public static readonly Measure Messages = new("messages", "1/s", true);
    public static readonly Measure Acknowledged = new("acknowledged", "1/s", true);
    public static readonly Measure Median = new("p50", "ms", false);
    public static readonly Measure P95 = new("p95", "ms", false);
    public static readonly Measure P99 = new("p99", "ms", false);
    public static readonly Measure Worst = new("max", "ms", false);
    public static readonly Measure Continuous = new("all continuous", "s", false);
    public static readonly Measure HalfContinuous = new("half continuous", "s", false);
    public static readonly Measure Idle = new("idle connection", "KB", false);
    public static readonly Measure BytesPerMinute = new("bytes per participant and minute", "B", false);
    public static readonly Measure PeerCpu = new("peer CPU per delivery", "µs", false);
    public static readonly Measure DriverCpu = new("driver CPU per delivery", "µs", false);
    public static readonly Measure OutOfOrder = new("out of order", "%", false);
    public static readonly Measure PeerCpuPerMessage = new("peer CPU per message", "µs", false);
}

internal sealed record Figure(Measure Measure, double Value);

/// <summary>A line for a plot: what x and y are is the scenario's affair.</summary>
internal sealed record Curve(IReadOnlyList<(double X, double Y)> Points);

/// <summary>What one run has shown.</summary>
internal sealed record Played(IReadOnlyList<Figure> Figures, Curve? Curve = null);

/// <summary>One run of one peer, or why it does not count.</summary>
internal sealed record Outcome(IScenario Scenario, string Variant, string Peer, int Round, Played? Played, string? Failure)
{
    public double? Of(Measure measure) => Played?.Figures.FirstOrDefault(figure => figure.Measure == measure)?.Value;
}
