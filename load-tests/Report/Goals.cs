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

    private static readonly (string Scenario, string Variant, Measure Measure, double AtMost, string Words)[] _bounded =
    [
        ("memory", "", Measure.Idle, 32, "memory: an idle connection takes at most 32 KB"),
        (
            "consultation",
            Consultation.VariantOf(300),
            Measure.P95,
            1_000,
            "consultation, 300 screens: an act is on a screen within a second (p95)"
        ),
    ];

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
        var bounded =
            from goal in _bounded
            let seen = Seen(outcomes, goal.Scenario, goal.Variant, goal.Measure)
            where seen.Count > 0
            let median = Ratios.MedianOf(seen)
            select new Goal(goal.Words, median <= goal.AtMost, $"{Ratios.Number(median)} {goal.Measure.Unit}");
        return [.. compared, .. bounded];
    }

    private static List<double> Seen(IReadOnlyList<Outcome> outcomes, string scenario, string variant, Measure measure) =>
        [
            .. outcomes
                .Where(run => run.Peer == "hub" && run.Scenario.Name == scenario && run.Variant == variant)
                .Select(run => run.Of(measure))
                .OfType<double>()
                .Order(),
        ];
}
