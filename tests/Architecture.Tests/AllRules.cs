using CsoNet.Collab.Architecture.Tests.Rules;

namespace CsoNet.Collab.Architecture.Tests;

internal static class AllRules
{
    public static IReadOnlyList<Rule> List { get; } =
    [
        NounImports.Rule,
        Projects.References,
        Projects.Usings,
        Packages.Used,
        FileSizes.Lines,
        FileSizes.Median,
        MethodSizes.Lines,
        MethodSizes.Median,
        MethodSizes.Ports,
        Places.Depth,
        Places.Namespaces,
        Places.Mirrors,
        TypeNames.EmptyWords,
        TypeNames.Clashes,
        TypeNames.Sealed,
        Words.Clock,
        Words.Unfinished,
        Words.SkippedTests,
        Words.Machines,
        Words.Registries,
        Links.Rule,
        NamedTests.Rule,
        WebHosts.Rule,
        Ports.Rule,
    ];

    /// <summary>Where a rule bends, and why.</summary>
    public static IReadOnlyList<Bend> Bends { get; } =
    [
        new(
            "The tests of Core have the folders of Core",
            "tests/Core.Tests/Histories",
            "Golden histories go through several nouns and are folded by TypeScript as well; they belong to no single one."
        ),
    ];
}
