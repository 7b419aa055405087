using System.CommandLine;
using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests;

/// <summary>What can be asked on the command line.</summary>
internal static class CommandLine
{
    private static readonly Settings _usual = new();

    private static readonly Settings _tiny = new()
    {
        Screens = 20,
        Rounds = 1,
        Duration = TimeSpan.FromSeconds(2),
        WarmUp = TimeSpan.FromSeconds(1),
        Rate = 50,
        InFlight = 8,
        Senders = 48,
        Missed = 30,
        CommitSenders = [1, 10],
        Audiences = [20],
    };

    public static RootCommand Build()
    {
        var root = new RootCommand("Drives the hub and others like it on this machine, in turns, and compares them.");
        root.Subcommands.Add(Command("steady", "a fixed rate: latency from when a message was due", _usual, s => [new Steady()]));
        root.Subcommands.Add(Command("saturate", "messages always in flight: deliveries per second", _usual, s => [new Saturate()]));
        root.Subcommands.Add(Command("commit", "1, 10, 100 senders: durable messages per second", _usual, s => [new Commit(s)]));
        root.Subcommands.Add(Command("storm", "all screens cut and back: until all are continuous", _usual, s => [new Storm()]));
        root.Subcommands.Add(
            Command(
                "consultation",
                "a session with 300 and with 2,000 screens: floor, questions, polls",
                _usual,
                s => [new Consultation(s)]
            )
        );
        root.Subcommands.Add(Command("memory", "what an idle connection takes", _usual, s => [new Memory()]));
        root.Subcommands.Add(Command("all", "everything above", _usual, All));
        root.Subcommands.Add(Command("smoke", "everything above, tiny: shows that it works, measures nothing", _tiny, All));
        return root;
    }

    private static IScenario[] All(Settings settings) =>
        [new Saturate(), new Steady(), new Commit(settings), new Storm(), new Consultation(settings), new Memory()];

    private static Command Command(string name, string words, Settings defaults, Func<Settings, IScenario[]> scenarios)
    {
        var options = new Choices(defaults);
        var command = new Command(name, words);
        options.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
            {
                var settings = options.Read(parsed);
                var session = new Session(settings, options.ReadOutput(parsed), lean: ReferenceEquals(defaults, _tiny));
                return session.RunAsync(scenarios(settings), [.. parsed.Tokens.Select(token => token.Value)], stop);
            }
        );
        return command;
    }
}
