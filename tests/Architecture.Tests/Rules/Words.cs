using System.Text.RegularExpressions;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>What must stand nowhere. The words are put together here, so that this file does not break its own rules.</summary>
internal static partial class Words
{
    private const string Skipping = "Skip" + " = ";
    private const string Later = "TO" + "DO";
    private const string Broken = "FIX" + "ME";

    public static Rule Clock { get; } =
        new(
            "Time comes only from a TimeProvider",
            sources => Lines(sources, source => source.IsCSharp, ClockPattern()),
            Bad:
            [
                [Code("var now = DateTime" + ".UtcNow;")],
                [Code("DateTimeOffset" + ".Now")],
                [Code("DateTime" + ".Today")],
            ],
            Fine:
            [
                [Code("var now = time.GetUtcNow();")],
                [Code("DateTimeOffset.UnixEpoch")],
            ]
        );

    public static Rule Unfinished { get; } =
        new(
            "Nothing is left for later",
            sources =>
                Lines(
                    sources,
                    source =>
                        source.Name.Contains('.', StringComparison.Ordinal) && !source.Name.EndsWith(".json", StringComparison.Ordinal),
                    Unfinishing()
                ),
            Bad:
            [
                [Code($"// {Later}: later")],
                [new Source("web-ui/src/a.ts", $"/* {Broken} */")],
                [Code("throw new Not" + "ImplementedException();")],
            ],
            Fine:
            [
                [Code("// what is to do is in the issues")],
                [Code("var todos = 1;")],
            ]
        );

    public static Rule SkippedTests { get; } =
        new(
            "No test is skipped, and none stands alone",
            sources =>
                Lines(
                    sources,
                    source => source.IsCSharp || source.IsTypeScript || source.Name.EndsWith(".mjs", StringComparison.Ordinal),
                    Skips()
                ),
            Bad:
            [
                [Code($"[Fact({Skipping}\"later\")]")],
                [Script("it" + ".skip('a')")],
                [Script("describe" + ".only('a')")],
                [Script("test" + ".todo('a')")],
                [Code("Assert" + ".Skip(\"a\");")],
            ],
            Fine:
            [
                [Code("list.Skip(3)")],
                [Script("it('skips', f)")],
            ]
        );

    public static Rule Machines { get; } =
        new(
            "No path of somebody's machine",
            sources =>
                Lines(sources, _ => true, MachinePaths())
                    .Concat(
                        sources
                            .Where(source => source.Text.Contains(House.Root + "/", StringComparison.Ordinal))
                            .Select(source => new Fault(source.Place, "says where it lies on this disk"))
                    ),
            Bad:
            [
                [Code("\"/ho" + "me/ada/src\"")],
                [Code("/Us" + "ers/ada/src")],
                [Code("C:\\Us" + "ers\\ada")],
                [Code("/wo" + "rk/src")],
                [Code(House.Root + "/bin")],
            ],
            Fine:
            [
                [Code("/api/v1/rooms")],
                [Code("the /network/ and the /homework/")],
            ]
        );

    public static Rule Registries { get; } =
        new(
            "Lock files name no host",
            sources =>
                Lines(
                    sources,
                    source => source.Name is "package-lock.json" or "packages.lock.json" or ".npmrc" or "NuGet.config" or "nuget.config",
                    Hosts()
                ),
            Bad:
            [
                [new Source("web-ui/package-lock.json", "\"resolved\": \"https://host/x.tgz\"")],
                [new Source("nuget.config", "<add key=\"a\" value=\"http://host/\" />")],
            ],
            Fine:
            [
                [new Source("web-ui/package-lock.json", "\"integrity\": \"sha512-abc\"")],
                [new Source("web-ui/package-lock.json", "\"funding\": { \"url\": \"https://host\" }")],
            ]
        );

    private static Source Code(string text) => new("hub-server/Core/Rooms/Sample.cs", text);

    private static Source Script(string text) => new("web-ui/src/rooms/room.test.ts", text);

    private static IEnumerable<Fault> Lines(IReadOnlyList<Source> sources, Func<Source, bool> which, Regex pattern) =>
        sources
            .Where(which)
            .SelectMany(source =>
                source
                    .Text.Split('\n')
                    .Index()
                    .Where(line => pattern.IsMatch(line.Item))
                    .Select(line => new Fault(source.Place, $"line {line.Index + 1}: {line.Item.Trim()}"))
            );

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|\bNotImplemented[E]xception\b")]
    private static partial Regex Unfinishing();

    [GeneratedRegex(
        @"\bSkip\s*=\s*""|\bAssert\s*\.\s*Skip|\b(it|test|describe|suite)\s*\.\s*(skip|only|todo|skipIf|runIf)\b|\bx(it|describe)\s*\(|\bskip:\s*true"
    )]
    private static partial Regex Skips();

    [GeneratedRegex(@"(?<![\w/.])/(ho[m]e|Us[e]rs|w[o]rk(space)?)/\w|[A-Z]:\\+Us[e]rs\b")]
    private static partial Regex MachinePaths();

    [GeneratedRegex(@"""resolved"":\s*""http|registry\s*=\s*http|value=""https?://")]
    private static partial Regex Hosts();
}
