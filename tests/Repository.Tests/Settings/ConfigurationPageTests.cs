using System.Text.RegularExpressions;

namespace Pilar.Arena.Repository.Tests.Settings;

/// <summary>Every setting is explained, and the page of them is what the program reads.</summary>
public sealed partial class ConfigurationPageTests
{
    private const string Update = "UPDATE_CONFIGURATION";

    private static readonly string[] Sources = [.. Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))];

    private readonly DocComments _comments = new(Sources);

    [Fact]
    public void Every_setting_is_explained() => Guard.None(
        Setting.All.Where(setting => _comments.Of(setting).Length == 0).Select(setting => $"{setting.Key} has no <summary> in {setting.Property.DeclaringType!.Name}."));

    [Fact]
    public void Every_section_that_is_read_is_found()
    {
        var read = Sources.SelectMany(file => Bound().Matches(Repository.Read(file))).Select(match => match.Groups["argument"].Value).Distinct().ToList();
        var known = Setting.All.Select(setting => $"{setting.Property.DeclaringType!.Name}.Section").ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(read);
        Guard.None(read.Where(argument => !known.Contains(argument)).Select(argument => $"{argument} is read, and is no options class with a const Section."));
    }

    [Fact]
    public void The_page_is_what_the_program_reads()
    {
        var file = Path.Combine(Repository.Root, ConfigurationPage.File);
        var page = new ConfigurationPage(_comments).Write();
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == page,
            $"{ConfigurationPage.File} is stale. Write it again: {Update}=1 dotnet test tests/Repository.Tests");
    }

    [GeneratedRegex(@"(BindConfiguration|GetSection)\((?<argument>[^)]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bound();
}
