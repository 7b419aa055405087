using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsoNet.Collab.Architecture.Tests.Rules;

internal static class MethodSizes
{
    public static Rule Lines { get; } =
        new(
            "No method is longer than 40 lines",
            FindLong,
            Bad:
            [
                [Sample("void Long() {", 41)],
                [Sample("Room() {", 41)],
                [Sample("int Size { get {", 41, "} }")],
                [new Source("a.cs", TopLevel(41))],
            ],
            Fine:
            [
                [Sample("void Short() {", 40)],
                [new Source("a.cs", TopLevel(40))],
            ]
        );

    public static Rule Median { get; } =
        new(
            "Half of the hub's methods are at most 10 lines long",
            FindMedian,
            Bad:
            [
                [Sample("void F() {", 11)],
            ],
            Fine:
            [
                [Sample("void F() {", 10)],
            ]
        );

    public static Rule Ports { get; } =
        new(
            "A port has at most nine methods",
            sources => sources.Where(source => source.IsCSharp && source.In("hub-server")).SelectMany(WidePorts),
            Bad:
            [
                [Port(10)],
            ],
            Fine:
            [
                [Port(9)],
            ]
        );

    private static Source Sample(string start, int lines, string end = "}") =>
        new("hub-server/a.cs", $"class Room {{\n{start}{Breaks(lines - 1)}{end}\n}}");

    private static Source Port(int methods) =>
        new("hub-server/a.cs", $"interface IStore {{ {string.Concat(Enumerable.Range(0, methods).Select(n => $"void F{n}();"))} }}");

    private static string Breaks(int count) => new('\n', count);

    private static string TopLevel(int lines) => "var a = 1;" + Breaks(lines - 1) + "a++;";

    private static IEnumerable<Fault> FindLong(IReadOnlyList<Source> sources) =>
        from source in sources
        where source.IsCSharp
        from method in Methods(source)
        where method.Lines > 40
        select new Fault(source.Place, $"line {method.First}: a method of {method.Lines} lines");

    private static IEnumerable<Fault> FindMedian(IReadOnlyList<Source> sources)
    {
        var lines = sources
            .Where(source => source.IsCSharp && source.In("hub-server"))
            .SelectMany(Methods)
            .Select(method => method.Lines)
            .Order()
            .ToList();
        if (lines.Count > 0 && lines[lines.Count / 2] > 10)
        {
            yield return new Fault("hub-server", $"the median method has {lines[lines.Count / 2]} lines");
        }
    }

    /// <summary>Everything with a body, from its first word to its last; the statements of a program without Main count as one.</summary>
    private static IEnumerable<(int First, int Lines)> Methods(Source source)
    {
        var bodies = source.Root.DescendantNodes().Where(HasBody).Select(node => LinesOf(source, node.Span));
        var program = source
            .Root.ChildNodes()
            .OfType<GlobalStatementSyntax>()
            .Where(node => node.Statement is not LocalFunctionStatementSyntax)
            .ToList();
        return program.Count == 0
            ? bodies
            : bodies.Append(LinesOf(source, TextSpan.FromBounds(program[0].SpanStart, program[^1].Span.End)));
    }

    private static bool HasBody(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
            LocalFunctionStatementSyntax => true,
            AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
            PropertyDeclarationSyntax property => property.ExpressionBody is not null,
            _ => false,
        };

    private static (int First, int Lines) LinesOf(Source source, TextSpan span)
    {
        var lines = source.Tree.GetLineSpan(span);
        return (lines.StartLinePosition.Line + 1, lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1);
    }

    private static IEnumerable<Fault> WidePorts(Source source) =>
        source
            .Root.DescendantNodes()
            .OfType<InterfaceDeclarationSyntax>()
            .Where(port => port.Members.OfType<MethodDeclarationSyntax>().Count() > 9)
            .Select(port => new Fault(
                source.Place,
                $"{port.Identifier} has {port.Members.OfType<MethodDeclarationSyntax>().Count()} methods"
            ));
}
