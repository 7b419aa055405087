using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsoNet.Collab.Architecture.Tests;

internal static class Ancestry
{
    /// <summary>The plain names of what a type derives from or carries out.</summary>
    public static IEnumerable<string> Above(BaseTypeDeclarationSyntax type) => type.BaseList?.Types.Select(NameOf) ?? [];

    public static string NameOf(BaseTypeSyntax type) =>
        type.Type switch
        {
            QualifiedNameSyntax name => name.Right.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            var other => other.ToString(),
        };
}
