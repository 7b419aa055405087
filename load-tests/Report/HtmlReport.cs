using System.Net;
using System.Text;
using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>One page that needs nothing else: figures, plots, ratios, and what failed.</summary>
internal sealed class HtmlReport(IReadOnlyList<Outcome> outcomes, IReadOnlyDictionary<string, string> descriptions, Surroundings where)
{
    private readonly StringBuilder _html = new();
    private readonly IReadOnlyList<string> _peers = [.. outcomes.Select(outcome => outcome.Peer).Distinct()];
    private readonly IReadOnlyList<Ratio> _ratios = Ratios.Of(outcomes);

    public override string ToString()
    {
        _html.Clear();
        _html.Append(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        );
        _html.Append("<title>Load of CsoNet.Collab</title><style>").Append(Style()).Append("</style></head><body><main>");
        _html.Append("<h1>A room under load</h1>");
        Paragraph("soft", $"{where.When} · {where.Machine}");
        _html.Append("<p><code>").Append(Text(where.Command)).Append("</code></p>");
        WriteGoals();
        WriteRatios();
        foreach (var scenario in outcomes.GroupBy(outcome => outcome.Scenario))
        {
            WriteScenario(scenario.Key, [.. scenario]);
        }
        WriteFailures();
        _html.Append(
            "<footer><p>Every run counted here was verified: each number from 1 to the last, once and in order, the same on every screen. "
        );
        _html.Append("Peers and driver share one machine and the loopback: ratios say something, absolute figures little.</p></footer>");
        return _html.Append("</main></body></html>\n").ToString();
    }

    private void WriteGoals()
    {
        var goals = Goals.Of(outcomes, _ratios);
        if (goals.Count == 0)
        {
            return;
        }
        _html.Append("<section><h2>What was promised</h2><ul class=\"goals\">");
        foreach (var goal in goals)
        {
            _html.Append($"<li><span class=\"{(goal.Holds ? "good\">holds" : "bad\">falls short")}</span>");
            _html.Append($"<span>{Text(goal.Words)}</span><strong>{Text(goal.Seen)}</strong></li>");
        }
        _html.Append("</ul></section>");
    }

    private void WriteRatios()
    {
        if (_ratios.Count == 0)
        {
            return;
        }
        _html.Append(
            "<section><h2>Times better</h2><div class=\"wide\"><table><caption>Run against run of the same round. Above 1 is better.</caption>"
        );
        _html.Append(
            "<thead><tr><th scope=\"col\">scenario<th scope=\"col\">measure<th scope=\"col\">against<th scope=\"col\" class=\"n\">min"
        );
        _html.Append("<th scope=\"col\" class=\"n\">median<th scope=\"col\" class=\"n\">max</tr></thead><tbody>");
        foreach (var ratio in _ratios)
        {
            _html.Append(
                $"<tr><th scope=\"row\">{Text($"{ratio.Scenario} {ratio.Variant}")}<td>{Text(ratio.Measure.Name)}<td>{Text(ratio.Other)}"
            );
            _html.Append($"<td class=\"n\">{Ratios.Number(ratio.Min)}<td class=\"n {(ratio.Median >= 1 ? "good" : "bad")}\">");
            _html.Append($"{Ratios.Number(ratio.Median)}<td class=\"n\">{Ratios.Number(ratio.Max)}</tr>");
        }
        _html.Append("</tbody></table></div></section>");
    }

    private void WriteScenario(IScenario scenario, IReadOnlyList<Outcome> runs)
    {
        _html.Append($"<section><h2>{Text(scenario.Name)}</h2>");
        Paragraph("soft", scenario.Question);
        WriteLegend(runs);
        WriteFigure(BarPlot.Of(runs, _peers), "Bar: median of the rounds. Dots: the rounds.");
        WriteFigure(CurvePlot.Of(runs, _peers), "One line for each run.");
        WriteRuns(runs);
        _html.Append("</section>");
    }

    private void WriteLegend(IReadOnlyList<Outcome> runs)
    {
        _html.Append("<ul class=\"legend\">");
        foreach (var peer in runs.Select(run => run.Peer).Distinct())
        {
            _html.Append($"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\" class=\"peer-{_peers.ToList().IndexOf(peer)}\">");
            _html.Append(
                $"<circle cx=\"5\" cy=\"5\" r=\"5\" fill=\"currentColor\"/></svg><strong>{Text(peer)}</strong> {Text(descriptions[peer])}</li>"
            );
        }
        _html.Append("</ul>");
    }

    private void WriteRuns(IReadOnlyList<Outcome> runs)
    {
        var measures = runs.SelectMany(run => run.Played?.Figures.Select(figure => figure.Measure) ?? []).Distinct().ToList();
        _html.Append(
            "<div class=\"wide\"><table><caption>All runs</caption><thead><tr><th scope=\"col\">peer<th scope=\"col\" class=\"n\">round"
        );
        foreach (var measure in measures)
        {
            _html.Append($"<th scope=\"col\" class=\"n\">{Text($"{measure.Name}, {measure.Unit}")}");
        }
        _html.Append("</tr></thead><tbody>");
        foreach (var run in runs)
        {
            _html.Append($"<tr><th scope=\"row\">{Text($"{run.Peer} {run.Variant}")}<td class=\"n\">{run.Round}");
            foreach (var measure in measures)
            {
                _html.Append(
                    $"<td class=\"n\">{(run.Of(measure) is { } value ? Ratios.Number(value) : "<span class=\"bad\">failed</span>")}"
                );
            }
            _html.Append("</tr>");
        }
        _html.Append("</tbody></table></div>");
    }

    private void WriteFailures()
    {
        var failed = outcomes.Where(outcome => outcome.Failure is not null).ToList();
        if (failed.Count == 0)
        {
            return;
        }
        _html.Append("<section><h2>Not counted</h2><ul>");
        foreach (var run in failed)
        {
            _html.Append($"<li>{Text($"{run.Scenario.Name} {run.Variant}, {run.Peer}, round {run.Round}: {run.Failure}")}</li>");
        }
        _html.Append("</ul></section>");
    }

    private void WriteFigure(string plot, string caption)
    {
        if (plot.Length > 0)
        {
            _html.Append($"<figure>{plot}<figcaption>{caption}</figcaption></figure>");
        }
    }

    private void Paragraph(string style, string text) => _html.Append($"<p class=\"{style}\">{Text(text)}</p>");

    private static string Text(string text) => WebUtility.HtmlEncode(text.Trim());

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css");
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException("report.css is not embedded"));
        return reader.ReadToEnd();
    }
}
