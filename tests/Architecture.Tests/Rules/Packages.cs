using System.Xml.Linq;

namespace CsoNet.Collab.Architecture.Tests.Rules;

internal static class Packages
{
    private const string Central = "Directory.Packages.props";

    public static Rule Used { get; } =
        new(
            "Every package that has a version is used",
            Find,
            Bad:
            [
                [Versions("Idle", "Busy"), Project("Busy")],
                [Versions("Idle"), Project(), new Source("x/packages.lock.json", "{ \"Idler\": {} }")],
            ],
            Fine:
            [
                [Versions("Busy"), Project("Busy")],
                [Versions("Pinned"), Project(), new Source("x/packages.lock.json", "{ \"Pinned\": { \"type\": \"CentralTransitive\" } }")],
            ]
        );

    private static Source Versions(params string[] names) =>
        new(
            Central,
            $"<Project>{string.Concat(names.Select(name => $"<PackageVersion Include=\"{name}\" Version=\"1.0.0\" />"))}</Project>"
        );

    private static Source Project(params string[] names) =>
        new("x/x.csproj", $"<Project>{string.Concat(names.Select(name => $"<PackageReference Include=\"{name}\" />"))}</Project>");

    private static IEnumerable<Fault> Find(IReadOnlyList<Source> sources)
    {
        var used = sources
            .Where(source => source.Name.EndsWith(".csproj", StringComparison.Ordinal) || source.Name == "Directory.Build.props")
            .SelectMany(source => Included(source, "PackageReference"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A version may also be there to pin what comes with another package.
        var locks = sources.Where(source => source.Name == "packages.lock.json").ToList();

        return sources
            .Where(source => source.Place == Central)
            .SelectMany(source => Included(source, "PackageVersion"))
            .Where(name =>
                !used.Contains(name) && !locks.Exists(held => held.Text.Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase))
            )
            .Select(name => new Fault(Central, $"{name} is used by nobody"));
    }

    private static IEnumerable<string> Included(Source source, string item) =>
        XDocument.Parse(source.Text).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
