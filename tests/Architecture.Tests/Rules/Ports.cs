using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>
/// A storage port is an interface of Core that an adapter carries out. Every adapter carries out every port, and for every port there is one abstract
/// contract suite in the storage tests that each adapter's class derives from. There may be further suites: each adapter runs them, too.
/// </summary>
internal static class Ports
{
    private static readonly string[] Adapters = ["Sqlite", "Mongo"];

    private static readonly Source Port = new("hub-server/Core/Record/IRecordStore.cs", "public interface IRecordStore;");

    private static readonly Source Contract = new(
        "tests/Storage.Tests/RecordStoreContract.cs",
        "public abstract class RecordStoreContract;"
    );

    public static Rule Rule { get; } =
        new(
            "Every port has a contract suite, and every adapter has the port and the suite",
            Find,
            Bad:
            [
                [Port, Adapter("Sqlite"), Contract, Suite("Sqlite"), Suite("Mongo")],
                [Port, Adapter("Sqlite"), Adapter("Mongo"), Suite("Sqlite"), Suite("Mongo")],
                [Port, Adapter("Sqlite"), Adapter("Mongo"), Contract, Suite("Mongo")],
                [Port, Adapter("Sqlite"), Adapter("Mongo"), Contract, Suite("Sqlite"), Suite("Mongo"), Further],
            ],
            Fine:
            [
                [Port, Adapter("Sqlite"), Adapter("Mongo"), Contract, Suite("Sqlite"), Suite("Mongo")],
                [Port],
            ]
        );

    private static Source Further => new("tests/Storage.Tests/RetryContract.cs", "public abstract class RetryContract;");

    private static Source Adapter(string name) =>
        new($"hub-server/Storage.{name}/Store.cs", $"sealed class {name}RecordStore : IRecordStore;");

    private static Source Suite(string name) =>
        new($"tests/Storage.Tests/{name}.cs", $"public sealed class {name}RecordStoreTests : RecordStoreContract;");

    private static IEnumerable<Fault> Find(IReadOnlyList<Source> sources)
    {
        var interfaces = Types(sources, "hub-server/Core")
            .OfType<InterfaceDeclarationSyntax>()
            .Select(type => type.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        var carriedOut = Adapters.ToDictionary(
            adapter => adapter,
            adapter => Types(sources, $"hub-server/Storage.{adapter}").SelectMany(Ancestry.Above).Where(interfaces.Contains).ToHashSet()
        );
        var suites = Types(sources, "tests/Storage.Tests").OfType<ClassDeclarationSyntax>().ToList();
        var ports = carriedOut.Values.SelectMany(ports => ports).Distinct().Order(StringComparer.Ordinal).ToList();
        return ports.SelectMany(port => FaultsOf(port, carriedOut, suites)).Concat(NotRun(suites, ports));
    }

    private static IEnumerable<Fault> NotRun(List<ClassDeclarationSyntax> suites, List<string> ports) =>
        from suite in suites
        let name = suite.Identifier.ValueText
        where ports.Count > 0 && IsContract(suite) && !ports.Contains("I" + name[..^"Contract".Length])
        where !suites.Exists(other => IsContract(other) && Ancestry.Above(other).Contains(name))
        from adapter in Adapters
        where !Runs(suites, adapter, name)
        select new Fault(name, $"no class of Storage.{adapter} derives from it");

    private static bool IsContract(ClassDeclarationSyntax suite) =>
        suite.Modifiers.Any(SyntaxKind.AbstractKeyword) && suite.Identifier.ValueText.EndsWith("Contract", StringComparison.Ordinal);

    private static bool Runs(List<ClassDeclarationSyntax> suites, string adapter, string contract) =>
        suites.Exists(suite =>
            suite.Identifier.ValueText.Contains(adapter, StringComparison.Ordinal) && Ancestry.Above(suite).Contains(contract)
        );

    private static IEnumerable<Fault> FaultsOf(
        string port,
        Dictionary<string, HashSet<string>> carriedOut,
        List<ClassDeclarationSyntax> suites
    )
    {
        var contract = $"{port[1..]}Contract";
        if (!suites.Exists(suite => suite.Identifier.ValueText == contract && IsContract(suite)))
        {
            yield return new Fault(port, $"has no {contract} in tests/Storage.Tests");
        }

        foreach (var adapter in Adapters)
        {
            if (!carriedOut[adapter].Contains(port))
            {
                yield return new Fault(port, $"Storage.{adapter} lacks it");
            }

            if (!Runs(suites, adapter, contract))
            {
                yield return new Fault(port, $"no class of Storage.{adapter} derives from {contract}");
            }
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(IReadOnlyList<Source> sources, string folder) =>
        sources
            .Where(source => source.IsCSharp && source.In(folder))
            .SelectMany(source => source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>());
}
