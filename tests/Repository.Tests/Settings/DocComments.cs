using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pilar.Arena.Repository.Tests.Settings;

/// <summary>What is written above types and their properties, as Markdown. Read from the sources: nothing is built from it otherwise.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    public DocComments(IEnumerable<string> files)
    {
        var options = new CSharpParseOptions(documentationMode: DocumentationMode.Parse);
        foreach (var type in files.SelectMany(file => CSharpSyntaxTree.ParseText(Repository.Read(file), options).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()))
        {
            _summaries.TryAdd(type.Identifier.Text, Summary(type));
            foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>())
            {
                _summaries.TryAdd($"{type.Identifier.Text}.{property.Identifier.Text}", Summary(property));
            }
        }
    }

    /// <summary>Empty when there is none.</summary>
    public string Of(Type type) => _summaries.GetValueOrDefault(type.Name, "");

    /// <summary>Empty when there is none.</summary>
    public string Of(Setting setting) => _summaries.GetValueOrDefault($"{setting.Property.DeclaringType!.Name}.{setting.Property.Name}", "");

    private static string Summary(SyntaxNode node)
    {
        var comment = node.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault();
        var summary = comment?.Content.OfType<XmlElementSyntax>().FirstOrDefault(element => $"{element.StartTag.Name}" == "summary");
        var text = See().Replace($"{summary?.Content}", "`${name}`").Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal);
        return Blank().Replace(text.Replace("///", " ", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex("""<see cref="([A-Za-z]+\.)?(?<name>[A-Za-z]+)" ?/>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex See();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
