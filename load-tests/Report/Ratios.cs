using System.Globalization;
using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>How many times better the first peer was than another, over the rounds that both passed. Above 1 is always better.</summary>
internal sealed record Ratio(string Scenario, string Variant, Measure Measure, string Subject, string Other, IReadOnlyList<double> Sorted)
{
    public double Min => Sorted[0];

    public double Median => Ratios.MedianOf(Sorted);

    public double Max => Sorted[^1];
}

/// <summary>Turns outcomes into ratios and words.</summary>
internal static class Ratios
{
    public static IReadOnlyList<Ratio> Of(IReadOnlyList<Outcome> outcomes) =>
        [
            .. from runs in outcomes.GroupBy(outcome => (outcome.Scenario, outcome.Variant))
            let subject = runs.First().Peer
            from measure in runs.Key.Scenario.Compared
            from other in runs.Select(run => run.Peer).Distinct().Skip(1)
            let ratios = Pairs(runs, measure, subject, other).Order().ToList()
            where ratios.Count > 0
            select new Ratio(runs.Key.Scenario.Name, runs.Key.Variant, measure, subject, other, ratios),
        ];

    public static double MedianOf(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    /// <summary>One outcome in one line.</summary>
    public static string Line(Outcome outcome) =>
        outcome.Played is { } played
            ? string.Join(" · ", played.Figures.Select(figure => $"{figure.Measure.Name} {Number(figure.Value)} {figure.Measure.Unit}"))
            : "FAILED, not counted: " + outcome.Failure;

    public static string Number(double value) =>
        value.ToString(
            Math.Abs(value) switch
            {
                >= 1000 => "#,0",
                >= 100 => "0",
                >= 10 => "0.0",
                _ => "0.00",
            },
            CultureInfo.InvariantCulture
        );

    private static IEnumerable<double> Pairs(IEnumerable<Outcome> runs, Measure measure, string subject, string other)
    {
        var byPeer = runs.Where(run => run.Of(measure) is > 0).ToLookup(run => run.Peer);
        return from mine in byPeer[subject]
            from theirs in byPeer[other]
            where mine.Round == theirs.Round
            let ratio = mine.Of(measure)!.Value / theirs.Of(measure)!.Value
            select measure.MoreIsBetter ? ratio : 1 / ratio;
    }
}
