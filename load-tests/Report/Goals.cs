using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>What the hub has promised, and whether these runs bear it out.</summary>
internal sealed record Goal(string Words, bool Holds, string Seen);

internal static class Goals
{
    private static readonly (string Scenario, string Variant, Measure Measure, string Other, double AtLeast, string Words)[] _promised =
    [
        (
            "saturate",
            "",
            Measure.Deliveries,
            "bare",
            1.2,
            "saturate: durable, at least 1.2 × the deliveries of bare SignalR without storage"
        ),
        ("steady", "", Measure.P99, "bare", 1.0, "steady: p99 no worse than bare SignalR"),
        ("commit", "100 senders", Measure.Acknowledged, "naive", 4.0, "commit, 100 senders: at least 4 × one transaction per message"),
    ];

    private const double IdleLimit = 32;

    public static IReadOnlyList<Goal> Of(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Ratio> ratios)
    {
        var compared =
            from goal in _promised
            join ratio in ratios
                on (goal.Scenario, goal.Variant, goal.Measure, "hub", goal.Other) equals (
                    ratio.Scenario,
                    ratio.Variant,
                    ratio.Measure,
                    ratio.Subject,
                    ratio.Other
                )
            select new Goal(goal.Words, ratio.Median >= goal.AtLeast, $"{Ratios.Number(ratio.Median)} ×");
        var idle = outcomes.Where(run => run.Peer == "hub").Select(run => run.Of(Measure.Idle)).OfType<double>().Order().ToList();
        return idle.Count == 0
            ? [.. compared]
            :
            [
                .. compared,
                new Goal(
                    $"memory: an idle connection takes at most {IdleLimit:0} KB",
                    Ratios.MedianOf(idle) <= IdleLimit,
                    $"{Ratios.Number(Ratios.MedianOf(idle))} KB"
                ),
            ];
    }
}
