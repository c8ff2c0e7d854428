using System.Text.RegularExpressions;
using Pilar.Arena.Repository.Tests.Settings;

namespace Pilar.Arena.Repository.Tests.Deploy;

/// <summary>What operators are shown exists: a setting with another name would be taken and do nothing.</summary>
public sealed partial class SettingsNamedTests
{
    [Fact]
    public void Every_setting_named_to_an_operator_is_one()
    {
        var pages = Repository.Files.Where(file =>
            file.StartsWith("deploy/", StringComparison.Ordinal) || file.StartsWith("docs/operations/", StringComparison.Ordinal) || file == "README.md");
        var known = Setting.All.ToDictionary(setting => setting.Variable, StringComparer.Ordinal);

        var named = pages.SelectMany(page => Named().Matches(Repository.Read(page)).Select(match => (page, match.Value.Replace(":", "__", StringComparison.Ordinal)))).ToList();

        Assert.True(named.Count > 30, "The settings were not found.");
        Guard.None(named.Where(name => !known.ContainsKey(Index().Replace(name.Item2, ""))).Select(name => $"{name.page}: there is no {name.Item2}"));
        Guard.None(named.Where(name => Index().IsMatch(name.Item2) && !known[Index().Replace(name.Item2, "")].IsList).Select(name => $"{name.page}: {name.Item2} is no list"));
    }

    [GeneratedRegex("Arena(__|:)[A-Z][A-Za-z]+(__|:)[A-Z0-9][A-Za-z0-9_]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("__[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
