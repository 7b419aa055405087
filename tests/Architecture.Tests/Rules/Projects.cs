using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>Which project of the hub knows what: a project exists only where a dependency must be kept out.</summary>
internal static class Projects
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> May = new(StringComparer.Ordinal)
    {
        ["Core"] = ([], []),
        ["Storage.Sqlite"] = (["Core"], ["Microsoft.Data.Sqlite", "SQLitePCLRaw."]),
        ["Storage.Mongo"] = (["Core"], ["MongoDB."]),
        // Words of six languages: Lucene, of which nothing but its analyzers is used.
        ["Search.Languages"] = (["Core"], ["Lucene.Net"]),
        ["Server"] = (["Core", "Storage.Sqlite", "Storage.Mongo", "Search.Languages"], [""]),
    };

    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore"] = ["Server"],
        ["Microsoft.Extensions"] = ["Server"],
        ["StackExchange.Redis"] = ["Server"],
        ["MongoDB"] = ["Storage.Mongo"],
        ["Microsoft.Data.Sqlite"] = ["Storage.Sqlite"],
        ["SQLitePCL"] = ["Storage.Sqlite"],
        ["Lucene"] = ["Search.Languages"],
        ["CsoNet.Collab.Storage.Sqlite"] = ["Storage.Sqlite", "Server"],
        ["CsoNet.Collab.Storage.Mongo"] = ["Storage.Mongo", "Server"],
        ["CsoNet.Collab.Search.Languages"] = ["Search.Languages", "Server"],
        ["CsoNet.Collab.Server"] = ["Server"],
    };

    public static Rule References { get; } =
        new(
            "A project of the hub references only what it may know",
            FindReferences,
            Bad:
            [
                [Project("Core", "<PackageReference Include=\"Microsoft.Extensions.Logging.Abstractions\" />")],
                [Project("Core", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")],
                [Project("Storage.Sqlite", "<PackageReference Include=\"MongoDB.Driver\" />")],
                [Project("Storage.Mongo", "<ProjectReference Include=\"../Storage.Sqlite/Storage.Sqlite.csproj\" />")],
                [Project("Server", "<PackageReference Include=\"MongoDB.Driver\" />")],
                [Project("Extras", "")],
            ],
            Fine:
            [
                [
                    Project(
                        "Storage.Mongo",
                        "<ProjectReference Include=\"../Core/Core.csproj\" /><PackageReference Include=\"MongoDB.Driver\" />"
                    ),
                ],
                [Project("Server", "<PackageReference Include=\"StackExchange.Redis\" />")],
            ]
        );

    public static Rule Usings { get; } =
        new(
            "ASP.NET and Redis only in Server, each driver only in its adapter",
            FindUsings,
            Bad:
            [
                [new Source("hub-server/Core/Rooms/Room.cs", "using Microsoft.Extensions.Logging;")],
                [new Source("hub-server/Storage.Sqlite/Store.cs", "global using static MongoDB.Driver.Builders;")],
                [new Source("hub-server/Server/Live/Hub.cs", "class Hub { Microsoft.Data.Sqlite.SqliteConnection? c; }")],
                [new Source("hub-server/Storage.Mongo/Store.cs", "using CsoNet.Collab.Storage.Sqlite;")],
                [new Source("hub-server/Core/Search/Terms.cs", "using Lucene.Net.Analysis;")],
            ],
            Fine:
            [
                [new Source("hub-server/Server/Live/Hub.cs", "using Microsoft.AspNetCore.SignalR; using CsoNet.Collab.Storage.Mongo;")],
                [new Source("tests/Storage.Tests/Odd.cs", "using MongoDB.Driver;")],
            ]
        );

    private static Source Project(string name, string items) =>
        new($"hub-server/{name}/{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");

    private static IEnumerable<Fault> FindReferences(IReadOnlyList<Source> sources) =>
        sources
            .Where(source => source.In("hub-server") && source.Name.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(ReferencesOf);

    private static IEnumerable<Fault> ReferencesOf(Source project)
    {
        if (!May.TryGetValue(project.Name[..^7], out var may))
        {
            return [new Fault(project.Place, "is not in the table of projects")];
        }

        var packages = Included(project, "PackageReference")
            .Where(package =>
                !may.Packages.Any(start => package.StartsWith(start, StringComparison.Ordinal)) || IsDriverInServer(project, package)
            );
        var projects = Included(project, "ProjectReference")
            .Where(other => !may.Projects.Contains(System.IO.Path.GetFileNameWithoutExtension(other)));
        var frameworks = Included(project, "FrameworkReference").Where(_ => project.Name != "Server.csproj");
        return packages.Concat(projects).Concat(frameworks).Select(what => new Fault(project.Place, $"must not reference {what}"));
    }

    private static bool IsDriverInServer(Source project, string package) =>
        project.Name == "Server.csproj"
        && May.Where(other => other.Key.StartsWith("Storage.", StringComparison.Ordinal))
            .Any(other => other.Value.Packages.Any(package.StartsWith));

    private static IEnumerable<string> Included(Source project, string item) =>
        XDocument.Parse(project.Text).Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "");

    private static IEnumerable<Fault> FindUsings(IReadOnlyList<Source> sources) =>
        sources
            .Where(source => source.IsCSharp && source.In("hub-server"))
            .SelectMany(source => Names(source).Distinct().SelectMany(name => FaultsOf(source, name)));

    private static IEnumerable<string> Names(Source source) =>
        source
            .Root.DescendantNodes()
            .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax or UsingDirectiveSyntax)
            .Select(node => NameOf(node).Trim());

    private static string NameOf(Microsoft.CodeAnalysis.SyntaxNode node) =>
        node is UsingDirectiveSyntax import ? import.NamespaceOrType.ToString() : node.ToString();

    private static IEnumerable<Fault> FaultsOf(Source source, string name) =>
        OnlyIn
            .Where(rule =>
                (name + ".").StartsWith(rule.Key + ".", StringComparison.Ordinal) && !rule.Value.Contains(source.Place.Split('/')[1])
            )
            .Select(rule => new Fault(source.Place, $"{rule.Key} belongs only to {string.Join(" and ", rule.Value)}"));
}
