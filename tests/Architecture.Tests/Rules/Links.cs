using System.Text.RegularExpressions;

namespace CsoNet.Collab.Architecture.Tests.Rules;

internal static partial class Links
{
    public static Rule Rule { get; } =
        new(
            "A link in a document leads somewhere",
            sources =>
                sources
                    .Where(source => source.Name.EndsWith(".md", StringComparison.Ordinal))
                    .SelectMany(source => Broken(source, sources)),
            Bad:
            [
                [Document("docs/a.md", "see [b](b.md)")],
                [Document("docs/a.md", "![a picture](images/a.png)")],
                [Document("docs/a.md", "[up](../README.md#start)")],
            ],
            Fine:
            [
                [Document("docs/a.md", "see [b](b.md#part)"), Document("docs/b.md", "")],
                [Document("docs/a.md", "[up](../bin/test), [folder](../bin/)"), Document("bin/test", "")],
                [Document("docs/a.md", "[elsewhere](https://elsewhere.example/), [here](#part), `list[0](x)`")],
            ]
        );

    private static Source Document(string place, string text) => new(place, text);

    private static IEnumerable<Fault> Broken(Source document, IReadOnlyList<Source> sources) =>
        Targets()
            .Matches(Code().Replace(document.Text, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Exists(PlaceOf(document, target), sources))
            .Select(target => new Fault(document.Place, $"leads to {target}, which is not there"));

    private static bool Exists(string place, IReadOnlyList<Source> sources) =>
        place.Length == 0 || sources.Any(source => source.Place == place || source.In(place));

    private static string PlaceOf(Source document, string target)
    {
        var parts = new List<string>(document.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"```[\s\S]*?```|`[^`\n]*`")]
    private static partial Regex Code();
}
