using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pilar.Arena.Repository.Tests;

/// <summary>What operators are told stands on a page, and a log line has no place for a text.</summary>
public sealed partial class TelemetryPageTests
{
    private const string Page = "docs/operations/telemetry.md";

    private static readonly string[] Numbers = ["Guid", "int", "long", "double", "TimeSpan", "Exception"];

    // Names and codes of ours: a stream, a method, a command's kind, a refusal's code, the server's name for a connection.
    private static readonly string[] Words = ["stream", "method", "command", "code", "connection"];

    private static IEnumerable<string> Sources =>
        Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void Every_figure_is_explained_and_every_explanation_has_its_figure()
    {
        var made = Sources.SelectMany(file => Instruments().Matches(Repository.Read(file))).Select(found => found.Groups["name"].Value).Order().ToArray();
        var explained = Rows().Matches(Repository.Read(Page)).Select(found => found.Groups["name"].Value).Order().ToArray();

        Assert.NotEmpty(made);
        Assert.Equal(made, explained);
    }

    [Fact]
    public void A_log_line_takes_ids_numbers_and_codes()
    {
        var loose =
            from file in Sources
            from method in CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => $"{attribute.Name}" == "LoggerMessage")
            from parameter in method.ParameterList.Parameters
            where !Numbers.Contains($"{parameter.Type}") && !($"{parameter.Type}" == "string" && Words.Contains(parameter.Identifier.Text))
            select $"{file}: {method.Identifier} would log {parameter}";

        Guard.None(loose);
    }

    [GeneratedRegex("""Create\w+<\w+>\(\s*"(?<name>arena\.[\w.]+)"[^;]*;""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instruments();

    [GeneratedRegex(@"^\| `(?<name>arena\.[\w.]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
