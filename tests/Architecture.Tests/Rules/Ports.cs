using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

/// <summary>
/// A storage port is an interface of Core that an adapter carries out. Every adapter carries out every port, and for every port there is one abstract
/// contract suite in the storage tests that each adapter's class derives from.
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
            ],
            Fine:
            [
                [Port, Adapter("Sqlite"), Adapter("Mongo"), Contract, Suite("Sqlite"), Suite("Mongo")],
                [Port],
            ]
        );

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
            adapter => Types(sources, $"hub-server/Storage.{adapter}").SelectMany(Above).Where(interfaces.Contains).ToHashSet()
        );
        var suites = Types(sources, "tests/Storage.Tests").OfType<ClassDeclarationSyntax>().ToList();
        return carriedOut
            .Values.SelectMany(ports => ports)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .SelectMany(port => FaultsOf(port, carriedOut, suites));
    }

    private static IEnumerable<Fault> FaultsOf(
        string port,
        Dictionary<string, HashSet<string>> carriedOut,
        List<ClassDeclarationSyntax> suites
    )
    {
        var contract = $"{port[1..]}Contract";
        if (!suites.Exists(suite => suite.Identifier.ValueText == contract && suite.Modifiers.Any(SyntaxKind.AbstractKeyword)))
        {
            yield return new Fault(port, $"has no {contract} in tests/Storage.Tests");
        }

        foreach (var adapter in Adapters)
        {
            if (!carriedOut[adapter].Contains(port))
            {
                yield return new Fault(port, $"Storage.{adapter} lacks it");
            }

            if (
                !suites.Exists(suite =>
                    suite.Identifier.ValueText.Contains(adapter, StringComparison.Ordinal) && Above(suite).Contains(contract)
                )
            )
            {
                yield return new Fault(port, $"no class of Storage.{adapter} derives from {contract}");
            }
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(IReadOnlyList<Source> sources, string folder) =>
        sources
            .Where(source => source.IsCSharp && source.In(folder))
            .SelectMany(source => source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>());

    private static IEnumerable<string> Above(BaseTypeDeclarationSyntax type) =>
        type.BaseList?.Types.Select(above => above.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().First().Identifier.ValueText)
        ?? [];
}
