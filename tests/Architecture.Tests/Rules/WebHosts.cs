using System.Text.RegularExpressions;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>A screen talks to its own hub and to nobody else: no font, picture, script or count of visits from elsewhere.</summary>
internal static partial class WebHosts
{
    /// <summary>Names that look like addresses and are never fetched.</summary>
    private static readonly string[] OnlyNames = ["http://www.w3.org/", "https://json-schema.org/"];

    public static Rule Rule { get; } =
        new(
            "The web interface fetches nothing from another host",
            sources => sources.Where(IsWeb).SelectMany(FaultsIn),
            Bad:
            [
                [Script("fetch('https://elsewhere.example/x')")],
                [Script("const a = 1; // fine\nconst b = \"wss://elsewhere.example\";")],
                [new Source("web-ui/src/app/style/a.css", "@import url(//fonts.example/css);")],
                [new Source("web-ui/index.html", "<script src=\"https://elsewhere.example/a.js\"></script>")],
            ],
            Fine:
            [
                [Script("// see https://elsewhere.example\n/* and https://elsewhere.example */ fetch('/api/v1/rooms')")],
                [Script("const svg = 'http://www.w3.org/2000/svg';")],
                [Script("const line = `wss://${location.host}/hub`;")],
                [new Source("web-ui/src/rooms/room.test.ts", "const url = 'https://hub.example';")],
            ]
        );

    private static Source Script(string text) => new("web-ui/src/rooms/room.ts", text);

    // A test of the web interface may invent a host: it is not part of what is sent to a screen.
    private static bool IsWeb(Source source) =>
        (source.In("web-ui/src") || source.Place == "web-ui/index.html")
        && !source.Name.Contains(".test.", StringComparison.Ordinal)
        && !source.Name.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<Fault> FaultsIn(Source source) =>
        Addresses()
            .Matches(Comments().Replace(source.Text, "$1"))
            .Select(match => match.Value)
            .Where(address => !OnlyNames.Any(name => address.StartsWith(name, StringComparison.Ordinal)))
            .Select(address => new Fault(source.Place, $"names {address}"));

    // Strings are kept, comments go; a "//" inside a string is not a comment.
    [GeneratedRegex(@"(""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|url\([^)]*\))|//[^\n]*|/\*[\s\S]*?\*/|<!--[\s\S]*?-->")]
    private static partial Regex Comments();

    [GeneratedRegex(@"(https?|wss?)://(?!\$\{)[^\s""'`)]+|(?<=[""'`(])//\w[^\s""'`)]*")]
    private static partial Regex Addresses();
}
