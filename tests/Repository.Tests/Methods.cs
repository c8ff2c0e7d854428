using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pilar.Arena.Repository.Tests;

/// <summary>How long each C# method is, from its first line to its closing brace (documentation above it not counted).</summary>
internal static class Methods
{
    public static Dictionary<string, int> Lengths(string path, string source)
    {
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (var method in root.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            var lines = method.GetLocation().GetLineSpan();
            var name = $"{path}: {NameOf(method)}";
            lengths[name] = Math.Max(lengths.GetValueOrDefault(name), lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1);
        }

        return lengths;
    }

    private static string NameOf(SyntaxNode method)
    {
        var type = method.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.Text;
        var own = method switch
        {
            MethodDeclarationSyntax named => named.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            ConstructorDeclarationSyntax => "constructor",
            _ => "operator",
        };
        return $"{type}.{own}";
    }
}
