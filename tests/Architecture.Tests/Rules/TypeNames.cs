using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests.Rules;

internal static partial class TypeNames
{
    private static readonly HashSet<string> Empty = new(
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Clashing = new(
        ["Directory", "Thread", "Lock", "Channel", "Monitor", "Timer", "Path", "File"],
        StringComparer.Ordinal
    );

    public static Rule EmptyWords { get; } =
        new(
            "No name says Manager, Helper, Util, Common or Base",
            sources => Names(sources).Where(name => Words().Matches(name.What).Any(word => Empty.Contains(word.Value))),
            Bad:
            [
                [Type("class RoomManager;")],
                [Type("record BaseEntry;")],
                [Type("enum HelperKind;")],
                [Type("class IOUtil;")],
                [new Source("hub-server/Common/A.cs", "")],
                [new Source("web-ui/src/utils/a.ts", "")],
            ],
            Fine:
            [
                [Type("class Database;")],
                [Type("class Basement; record Commons;")],
                [Type("class Managed;")],
            ]
        );

    public static Rule Clashes { get; } =
        new(
            "No type or folder has a name that clashes with the base library",
            sources => Names(sources).Where(name => Clashing.Contains(name.What)),
            Bad:
            [
                [Type("class Channel;")],
                [Type("interface Lock;")],
                [Type("delegate void Timer();")],
                [new Source("hub-server/Core/File/A.cs", "")],
                [new Source("web-ui/src/path/a.ts", "")],
            ],
            Fine:
            [
                [Type("class ChannelKind;")],
                [new Source("hub-server/Core/Channels/A.cs", "")],
            ]
        );

    public static Rule Sealed { get; } =
        new(
            "A class of the hub is sealed unless something derives from it",
            FindOpen,
            Bad:
            [
                [Type("class Open;")],
                [Type("public record Open(int A);")],
            ],
            Fine:
            [
                [Type("class Root; sealed class Leaf : Root;")],
                [Type("static class A; abstract class B; sealed record C;")],
            ]
        );

    private static Source Type(string text) => new("hub-server/Core/Rooms/Sample.cs", text);

    private static IEnumerable<Fault> Names(IReadOnlyList<Source> sources)
    {
        var types = sources
            .Where(source => source.IsCSharp)
            .SelectMany(source =>
                source.Root.DescendantNodes().Select(NameOf).OfType<string>().Select(name => new Fault(source.Place, name))
            );
        var folders = sources
            .Where(source => source.IsCSharp || source.IsTypeScript)
            .SelectMany(source =>
                source
                    .Folder.Split('/')
                    .Where(part => part.Length > 0)
                    .Select(part => new Fault(source.Folder, char.ToUpperInvariant(part[0]) + part[1..]))
            )
            .Distinct();
        return types.Concat(folders);
    }

    private static string? NameOf(Microsoft.CodeAnalysis.SyntaxNode node) =>
        node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };

    private static IEnumerable<Fault> FindOpen(IReadOnlyList<Source> sources)
    {
        var hub = sources.Where(source => source.IsCSharp && source.In("hub-server")).ToList();
        var derivedFrom = hub.SelectMany(source => source.Root.DescendantNodes().OfType<BaseTypeSyntax>())
            .Select(Ancestry.NameOf)
            .ToHashSet(StringComparer.Ordinal);
        return hub.SelectMany(source =>
            source
                .Root.DescendantNodes()
                .OfType<TypeDeclarationSyntax>()
                .Where(type =>
                    type is ClassDeclarationSyntax || type is RecordDeclarationSyntax && !type.IsKind(SyntaxKind.RecordStructDeclaration)
                )
                .Where(type =>
                    !type.Modifiers.Any(word =>
                        word.Kind()
                            is SyntaxKind.SealedKeyword
                                or SyntaxKind.StaticKeyword
                                or SyntaxKind.AbstractKeyword
                                or SyntaxKind.PartialKeyword
                    )
                )
                .Where(type => !derivedFrom.Contains(type.Identifier.ValueText))
                .Select(type => new Fault(source.Place, $"{type.Identifier} is neither sealed nor derived from"))
        );
    }

    // "IOUtilKind" is IO, Util, Kind.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
