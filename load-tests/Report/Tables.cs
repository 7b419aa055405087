using CsoNet.Collab.LoadTests.Scenarios;
using Spectre.Console;

namespace CsoNet.Collab.LoadTests.Report;

/// <summary>The result on the console.</summary>
internal static class Tables
{
    public static void Write(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Ratio> ratios, IReadOnlyList<Goal> goals)
    {
        WriteRatios(ratios);
        foreach (var goal in goals)
        {
            AnsiConsole.MarkupLine(
                $"{(goal.Holds ? "[green]holds[/]      " : "[yellow]falls short[/]")} {Markup.Escape($"{goal.Words}: {goal.Seen}")}"
            );
        }
        foreach (var failed in outcomes.Where(outcome => outcome.Failure is not null))
        {
            AnsiConsole.MarkupLine(
                $"[red]failed[/]      {Markup.Escape($"{failed.Scenario.Name} {failed.Variant} {failed.Peer}, round {failed.Round}: {failed.Failure}")}"
            );
        }
    }

    private static void WriteRatios(IReadOnlyList<Ratio> ratios)
    {
        if (ratios.Count == 0)
        {
            return;
        }
        var table = new Table().RoundedBorder().Title("times better (above 1 is better)");
        table.AddColumns("scenario", "measure", "peers");
        foreach (var name in (string[])["min", "median", "max"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }
        foreach (var ratio in ratios)
        {
            table.AddRow(
                $"{ratio.Scenario} {ratio.Variant}".TrimEnd(),
                ratio.Measure.Name,
                $"{ratio.Subject} : {ratio.Other}",
                Ratios.Number(ratio.Min),
                $"[bold]{Ratios.Number(ratio.Median)}[/]",
                Ratios.Number(ratio.Max)
            );
        }
        AnsiConsole.Write(table);
    }
}
