using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>One bar per peer to the median, one dot per round.</summary>
internal static class BarPlot
{
    private const int Row = 30;
    private const int Names = 170;

    public static string Of(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> peers)
    {
        var measure = outcomes[0].Scenario.Compared[0];
        var rows = outcomes
            .Where(outcome => outcome.Of(measure) is not null)
            .GroupBy(outcome => (outcome.Variant, outcome.Peer), outcome => outcome.Of(measure)!.Value)
            .ToList();
        return rows.Count == 0 ? "" : Draw(measure, rows, peers);
    }

    private static string Draw(Measure measure, List<IGrouping<(string Variant, string Peer), double>> rows, IReadOnlyList<string> peers)
    {
        var most = Math.Max(rows.Max(row => row.Max()), 1e-9);
        var plot = new Plot($"{measure.Name} in {measure.Unit}, by peer", (Row * rows.Count) + Plot.Bottom);
        double X(double value) => Names + (Math.Max(0, value) / most * (Plot.Width - Names - 90));
        for (var i = 0; i < rows.Count; i++)
        {
            var ((variant, peer), y) = (rows[i].Key, Plot.Top + (i * Row));
            var (number, median) = (peers.ToList().IndexOf(peer), Ratios.MedianOf([.. rows[i].Order()]));
            plot.Text(Names - 10, y + 16, $"{peer} {variant}".TrimEnd(), "end", "name");
            plot.Bar(Names, y + 2, X(median) - Names, Row - 10, $"bar peer-{number}");
            foreach (var value in rows[i])
            {
                plot.Dot(X(value), y + 12, $"dot peer-{number}");
            }
            plot.Text(X(rows[i].Max()) + 12, y + 16, Ratios.Number(median), "start", "value");
        }
        plot.Text(
            Names,
            plot.Height - 8,
            $"{measure.Name}, {measure.Unit} ({(measure.MoreIsBetter ? "more" : "less")} is better)",
            "start",
            "axis"
        );
        return plot.ToString();
    }
}
