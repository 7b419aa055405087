using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>Where a file lies says what it is.</summary>
internal static class Places
{
    public static Rule Depth { get; } =
        new(
            "Folders are at most three deep below a project",
            FindDepth,
            Bad:
            [
                [Project("hub-server/Server", "S"), At("hub-server/Server/a/b/c/d/E.cs")],
                [At("web-ui/src/a/b/c/d.ts")],
            ],
            Fine:
            [
                [Project("hub-server/Server", "S"), At("hub-server/Server/a/b/c/D.cs")],
                [At("web-ui/src/a/b/c.ts")],
            ]
        );

    public static Rule Namespaces { get; } =
        new(
            "A namespace is its folder",
            FindNamespaces,
            Bad:
            [
                [Project("hub-server/Core", "CsoNet.Collab"), At("hub-server/Core/Rooms/Room.cs", "namespace CsoNet.Collab.Record;")],
                [Project("hub-server/Core", "CsoNet.Collab"), At("hub-server/Core/Rooms/Room.cs", "class Room;")],
            ],
            Fine:
            [
                [
                    Project("hub-server/Core", "CsoNet.Collab"),
                    At("hub-server/Core/Rooms/Room.cs", "namespace CsoNet.Collab.Rooms; class Room;"),
                ],
                [Project("hub-server/Server", "S"), At("hub-server/Server/Program.cs", "System.Console.WriteLine();")],
            ]
        );

    public static Rule Mirrors { get; } =
        new(
            "The tests of Core have the folders of Core",
            FindMirrors,
            Bad:
            [
                [At("hub-server/Core/Rooms/Room.cs"), At("tests/Core.Tests/Room/RoomTests.cs")],
            ],
            Fine:
            [
                [At("hub-server/Core/Rooms/Room.cs"), At("tests/Core.Tests/Rooms/RoomTests.cs"), At("tests/Core.Tests/Given.cs")],
            ]
        );

    private static Source At(string place, string text = "") => new(place, text);

    private static Source Project(string folder, string space) =>
        new($"{folder}/{folder.Split('/')[^1]}.csproj", $"<Project><RootNamespace>{space}</RootNamespace></Project>");

    private static Dictionary<string, string> ProjectsOf(IReadOnlyList<Source> sources) =>
        sources
            .Where(source => source.Name.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(
                project => project.Folder,
                project => System.Xml.Linq.XDocument.Parse(project.Text).Descendants("RootNamespace").Single().Value
            );

    private static string? ProjectOf(Source source, IEnumerable<string> projects) =>
        projects.Where(source.In).MaxBy(project => project.Length);

    private static IEnumerable<Fault> FindDepth(IReadOnlyList<Source> sources)
    {
        var projects = ProjectsOf(sources).Keys.Append("web-ui").ToList();
        return sources
            .Where(source => source.IsCSharp || source.IsTypeScript)
            .Where(source =>
                ProjectOf(source, projects) is { } project && source.Place[(project.Length + 1)..].Count(sign => sign == '/') > 3
            )
            .Select(source => new Fault(source.Place, "lies too deep"));
    }

    private static IEnumerable<Fault> FindNamespaces(IReadOnlyList<Source> sources)
    {
        var projects = ProjectsOf(sources);
        foreach (var source in sources.Where(source => source.IsCSharp && HasTypes(source)))
        {
            if (ProjectOf(source, projects.Keys) is not { } project || IsProgram(source))
            {
                continue;
            }

            var expected = projects[project] + source.Folder[project.Length..].Replace('/', '.');
            var found = source
                .Root.DescendantNodes()
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Select(space => space.Name.ToString())
                .ToList();
            if (found is not [var only] || only != expected)
            {
                yield return new Fault(source.Place, $"the namespace is {string.Join(", ", found)}, the folder says {expected}");
            }
        }
    }

    private static bool HasTypes(Source source) =>
        source.Root.DescendantNodes().Any(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static bool IsProgram(Source source) => source.Root.ChildNodes().OfType<GlobalStatementSyntax>().Any();

    private static IEnumerable<Fault> FindMirrors(IReadOnlyList<Source> sources)
    {
        var nouns = FoldersOf(sources, "hub-server/Core").ToHashSet(StringComparer.Ordinal);
        return FoldersOf(sources, "tests/Core.Tests")
            .Where(folder => !nouns.Contains(folder))
            .Select(folder => new Fault($"tests/Core.Tests/{folder}", "there is no such noun in Core"));
    }

    private static IEnumerable<string> FoldersOf(IReadOnlyList<Source> sources, string project) =>
        sources
            .Where(source => source.IsCSharp && source.In(project))
            .Select(source => source.Place[(project.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct();
}
