using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>One thin line for each run, coloured by peer.</summary>
internal sealed class CurvePlot
{
    private const int Height = 280;
    private static readonly (double Nines, string Name)[] _percentiles =
    [
        (0, "0"),
        (-Math.Log10(0.5), "50"),
        (1, "90"),
        (2, "99"),
        (3, "99.9"),
        (4, "99.99"),
    ];
    private readonly Plot _plot;
    private readonly bool _logarithmic;
    private readonly double _maxX;
    private readonly double _maxY;
    private readonly double _minY;

    private CurvePlot(IReadOnlyList<Outcome> runs, bool logarithmic)
    {
        var points = runs.SelectMany(run => run.Played!.Curve!.Points).ToList();
        _logarithmic = logarithmic;
        _maxX = points.Max(point => point.X);
        _maxY = Ticks.Ceiling(points.Max(point => point.Y), logarithmic);
        _minY = logarithmic ? Math.Pow(10, Math.Floor(Math.Log10(Math.Max(0.01, points.Min(point => point.Y))))) : 0;
        _plot = new Plot($"{runs[0].Scenario.Axes.Y} over {runs[0].Scenario.Axes.X}", Height);
    }

    /// <summary>The plot, or nothing where there is no line to draw.</summary>
    public static string Of(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> peers)
    {
        var runs = outcomes.Where(outcome => outcome.Played?.Curve is { Points.Count: > 1 }).ToList();
        return runs.Count == 0 ? "" : new CurvePlot(runs, runs[0].Scenario.Axes.X == "percentile").Draw(runs, peers);
    }

    private string Draw(List<Outcome> runs, IReadOnlyList<string> peers)
    {
        DrawAxes(runs[0].Scenario.Axes);
        foreach (var run in runs)
        {
            var style = $"curve peer-{peers.ToList().IndexOf(run.Peer)}";
            _plot.Path(run.Played!.Curve!.Points.Select(point => (X(point.X), Y(point.Y))), style);
        }
        return _plot.ToString();
    }

    private void DrawAxes((string X, string Y) axes)
    {
        foreach (var tick in _logarithmic ? Ticks.Decades(_minY, _maxY) : Ticks.Even(_maxY))
        {
            _plot.Line(Plot.Left, Y(tick), Plot.Width - Plot.Right, Y(tick), "grid");
            _plot.Text(Plot.Left - 8, Y(tick) + 4, Ticks.Name(tick), "end", "tick");
        }
        var xTicks = _logarithmic ? _percentiles : Ticks.Even(_maxX).Select(tick => (tick, Ticks.Name(tick)));
        foreach (var (at, name) in xTicks.Where(tick => tick.Item1 <= _maxX))
        {
            _plot.Text(X(at), Height - Plot.Bottom + 16, name, "middle", "tick");
        }
        _plot.Text(Plot.Width - Plot.Right, Height - 6, axes.X, "end", "axis");
        _plot.Text(Plot.Left, Height - 6, axes.Y + (_logarithmic ? ", logarithmic" : ""), "start", "axis");
    }

    private double X(double value) => Plot.Left + (value / _maxX * (Plot.Width - Plot.Left - Plot.Right));

    private double Y(double value)
    {
        var share = _logarithmic ? Math.Log10(Math.Max(value, _minY) / _minY) / Math.Log10(_maxY / _minY) : value / _maxY;
        return Height - Plot.Bottom - (share * (Height - Plot.Bottom - Plot.Top));
    }
}
