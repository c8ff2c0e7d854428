using System.Text.RegularExpressions;

namespace Pilar.Arena.Repository.Tests;

/// <summary>The page on security promises tests: they are there.</summary>
public sealed partial class SecurityPageTests
{
    private const string Page = "docs/security.md";

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var tests = Repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => TestMethods().Matches(Repository.Read(file)))
            .Select(method => method.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Guard.None(Rows().Select(row => row.Groups["test"].Value).Where(test => !tests.Contains(test)).Select(test => $"{Page}: no test is called {test}"));
    }

    [Fact]
    public void Every_attack_has_its_test() =>
        Guard.None(Repository.Read(Page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !IsHead(line) && !Rows().Any(row => line.StartsWith(row.Value, StringComparison.Ordinal))));

    private static bool IsHead(string line) => line.StartsWith("| attack |", StringComparison.Ordinal);

    private static MatchCollection Rows() => Row().Matches(Repository.Read(Page));

    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \| `(?<test>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"public (async )?(void|Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestMethods();
}
