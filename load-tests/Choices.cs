using System.CommandLine;
using CsoNet.Collab.LoadTests.Scenarios;

namespace CsoNet.Collab.LoadTests;

/// <summary>The options that every scenario takes.</summary>
internal sealed class Choices(Settings usual)
{
    private readonly Option<string> _peers = With(
        "--peers",
        "hub, bare, ordered, redis, naive, socketio; the first is compared with the others",
        ""
    );
    private readonly Option<int> _screens = With("--screens", "connections that follow the room", usual.Screens);
    private readonly Option<int> _rounds = With("--rounds", "runs of each peer, in turns", usual.Rounds);
    private readonly Option<double> _seconds = With("--seconds", "length of a run", usual.Duration.TotalSeconds);
    private readonly Option<double> _warmUp = With("--warm-up", "seconds before the first run of a peer", usual.WarmUp.TotalSeconds);
    private readonly Option<double> _rate = With("--rate", "messages per second in steady", usual.Rate);
    private readonly Option<int> _inFlight = With("--in-flight", "messages in flight in saturate", usual.InFlight);
    private readonly Option<int> _senders = With("--senders", "connections that post", usual.Senders);
    private readonly Option<int> _text = With("--text", "characters of a message", usual.TextLength);
    private readonly Option<int> _missed = With("--missed", "messages missed in storm", usual.Missed);
    private readonly Option<string?> _report = With<string?>("--report", "write an HTML report into this file", null);
    private readonly Option<string?> _scratch = With<string?>("--scratch", "folder for the peers' data (artifacts/load-tests)", null);
    private readonly Option<bool> _enforce = With("--enforce", "fail also when a promise falls short", false);
    private readonly Option<bool> _noBuild = With("--no-build", "take the peers as they were built", false);

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _peers,
            _screens,
            _rounds,
            _seconds,
            _warmUp,
            _rate,
            _inFlight,
            _senders,
            _text,
            _missed,
            _report,
            _scratch,
            _enforce,
            _noBuild,
        ];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    public Settings Read(ParseResult parsed) =>
        usual with
        {
            Peers = [.. (parsed.GetValue(_peers) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Screens = Math.Max(1, parsed.GetValue(_screens)),
            Rounds = Math.Max(1, parsed.GetValue(_rounds)),
            Duration = TimeSpan.FromSeconds(parsed.GetValue(_seconds)),
            WarmUp = TimeSpan.FromSeconds(parsed.GetValue(_warmUp)),
            Rate = parsed.GetValue(_rate),
            InFlight = parsed.GetValue(_inFlight),
            Senders = Math.Max(1, parsed.GetValue(_senders)),
            TextLength = Math.Clamp(parsed.GetValue(_text), 20, 2000),
            Missed = parsed.GetValue(_missed),
        };

    public Output ReadOutput(ParseResult parsed) =>
        new(parsed.GetValue(_report), parsed.GetValue(_scratch), !parsed.GetValue(_noBuild), parsed.GetValue(_enforce));

    private static Option<T> With<T>(string name, string words, T usual) =>
        new(name) { Description = words, DefaultValueFactory = _ => usual };
}

/// <summary>Where things go, whether the peers are built first, and whether promises count.</summary>
internal sealed record Output(string? Report, string? Scratch, bool Build, bool Enforce);
