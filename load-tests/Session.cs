using CsoNet.Collab.LoadTests.Processes;
using CsoNet.Collab.LoadTests.Report;
using CsoNet.Collab.LoadTests.Scenarios;
using Spectre.Console;

namespace CsoNet.Collab.LoadTests;

/// <summary>One call of the program: scenarios one after another, then tables and the report. The exit code tells of failed runs.</summary>
internal sealed class Session(Settings settings, Output output, bool lean)
{
    // A smoke test leaves out what must first be compiled with a C++ compiler, and what differs from another by a switch.
    private static readonly string[] _heavy = ["socketio", "ordered"];

    public async Task<int> RunAsync(IReadOnlyList<IScenario> scenarios, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        ThreadPool.SetMinThreads(16, 16);
        using var workshop = new Workshop(output.Scratch, output.Build);
        var peers = new Peers(workshop);
        if (settings.Peers.FirstOrDefault(name => !Peers.Names.Contains(name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no peer '{unknown}'. There are: {string.Join(", ", Peers.Names)}");
            return 2;
        }
        var outcomes = await PlayAsync(scenarios, peers, stop);
        var ratios = Ratios.Of(outcomes);
        IReadOnlyList<Goal> goals = lean ? [] : Goals.Of(outcomes, ratios);
        Tables.Write(outcomes, ratios, goals);
        await WriteReportAsync(new HtmlReport(outcomes, peers.Descriptions, Surroundings.Now(arguments)), stop);
        var broken = output.Enforce && goals.Any(goal => !goal.Holds);
        return broken || outcomes.Any(outcome => outcome.Failure is not null) ? 1 : 0;
    }

    private async Task<IReadOnlyList<Outcome>> PlayAsync(IReadOnlyList<IScenario> scenarios, Peers peers, CancellationToken stop)
    {
        var steps = scenarios.Sum(scenario => Rounds.Steps(scenario, settings, PeersOf(scenario).Count));
        if (Console.IsOutputRedirected)
        {
            return await PlayAsync(scenarios, peers, new PlainBoard(steps), stop);
        }
        var progress = AnsiConsole
            .Progress()
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn());
        return await progress.StartAsync(context =>
            PlayAsync(scenarios, peers, new BarBoard(context.AddTask("begins", true, steps)), stop)
        );
    }

    private async Task<IReadOnlyList<Outcome>> PlayAsync(
        IReadOnlyList<IScenario> scenarios,
        Peers peers,
        IProgressBoard board,
        CancellationToken stop
    )
    {
        var outcomes = new List<Outcome>();
        foreach (var scenario in scenarios)
        {
            var these = settings with { Peers = PeersOf(scenario) };
            outcomes.AddRange(await new Rounds(scenario, these, peers.Create, board).PlayAsync(stop));
        }
        return outcomes;
    }

    private IReadOnlyList<string> PeersOf(IScenario scenario) =>
        settings.Peers.Count > 0 ? settings.Peers : [.. scenario.DefaultPeers.Where(name => !(lean && _heavy.Contains(name)))];

    private async Task WriteReportAsync(HtmlReport report, CancellationToken stop)
    {
        if (output.Report is { } file)
        {
            await File.WriteAllTextAsync(file, report.ToString(), stop);
            Console.WriteLine($"Report: {Path.GetFullPath(file)}");
        }
    }
}
