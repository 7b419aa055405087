using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsoNet.Collab.Architecture.Tests;

/// <summary>One file of the repository, its place spelled from the root with slashes. Rules see sources and nothing else, so that a sample can stand for a file.</summary>
internal sealed record Source(string Place, string Text)
{
    private readonly Lazy<SyntaxTree> tree = new(() => CSharpSyntaxTree.ParseText(Text, path: Place));

    public override string ToString() => Place;

    public SyntaxTree Tree => tree.Value;

    public SyntaxNode Root => Tree.GetRoot();

    public string Name => Place[(Place.LastIndexOf('/') + 1)..];

    public string Folder => Place[..Math.Max(0, Place.LastIndexOf('/'))];

    public bool IsCSharp => Place.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsTypeScript => Place.EndsWith(".ts", StringComparison.Ordinal) || Place.EndsWith(".tsx", StringComparison.Ordinal);

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public bool In(string folder) => Place.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>Something that a rule does not allow, and where.</summary>
internal sealed record Fault(string Place, string What)
{
    public override string ToString() => $"{Place}: {What}";
}

/// <summary>
/// A rule of the house: a function over sources. <paramref name="Bad"/> are samples that it must find, so that each rule was seen failing;
/// <paramref name="Fine"/> are near misses that it must leave alone.
/// </summary>
internal sealed record Rule(string Name, Func<IReadOnlyList<Source>, IEnumerable<Fault>> Find, Source[][] Bad, Source[][] Fine)
{
    public override string ToString() => Name;
}

/// <summary>A bend: where a rule does not hold, and why that is right. One that is not needed any more fails the tests.</summary>
internal sealed record Bend(string Rule, string Place, string Reason);
