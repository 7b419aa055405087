using System.Text.RegularExpressions;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>A document that says which test holds something names one that is there.</summary>
internal static partial class NamedTests
{
    public static Rule Rule { get; } =
        new(
            "A test that a document names is there",
            Find,
            Bad:
            [
                [new("docs/a.md", "`DoorTests`")],
                [new("docs/a.md", "`DoorTests.It_opens`"), new("tests/A.Tests/DoorTests.cs", "class DoorTests { void It_shuts() { } }")],
            ],
            Fine:
            [
                [new("docs/a.md", "`DoorTests.It_opens`"), new("tests/A.Tests/DoorTests.cs", "class DoorTests { void It_opens() { } }")],
                [new("docs/a.md", "`DoorContract`, `hub-server/DoorTests`"), new("tests/A.Tests/Any.cs", "class DoorContract;")],
            ]
        );

    private static IEnumerable<Fault> Find(IReadOnlyList<Source> sources)
    {
        var tests = sources.Where(source => source.IsCSharp && source.In("tests")).ToList();
        return from document in sources
            where document.In("docs") && document.Name.EndsWith(".md", StringComparison.Ordinal)
            from name in Names().Matches(document.Text)
            let type = name.Groups["type"].Value
            let sentence = name.Groups["sentence"].Value
            where !tests.Exists(test => Has(test, $"class {type}") && (sentence.Length == 0 || Has(test, $" {sentence}(")))
            select new Fault(document.Place, $"names {name.Value}, which is not there");
    }

    private static bool Has(Source test, string words) => test.Text.Contains(words, StringComparison.Ordinal);

    [GeneratedRegex(@"`(?<type>[A-Z]\w*(Tests|Contract))(\.(?<sentence>\w+))?`")]
    private static partial Regex Names();
}
