namespace Pilar.Arena.Repository.Tests;

/// <summary>House rules on size and place that no compiler knows.</summary>
public sealed class TidyTests
{
    private const int FileLines = 300;
    private const int MethodLines = 70;

    private static readonly string[] AtTheRoot =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "BannedSymbols.txt", "CHANGELOG.md",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "NOTICE.md",
        "Pilar.Arena.sln", "README.md", "STYLE.md", "bench", "deploy", "docs", "global.json", "src", "test", "tests", "tools",
    ];

    [Fact]
    public void No_file_is_too_long()
    {
        var sizes = Repository.Code.ToDictionary(file => file, Repository.LinesIn);

        Guard.None(Ratchet.Complaints(sizes, Ratchet.Read().Files, FileLines));
    }

    [Fact]
    public void No_method_is_too_long()
    {
        var sizes = Repository.Code.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Methods.Lengths(file, Repository.Read(file)))
            .ToDictionary(method => method.Key, method => method.Value);

        Assert.True(sizes.Count > 100, "The methods were not found.");
        Guard.None(Ratchet.Complaints(sizes, Ratchet.Read().Methods, MethodLines));
    }

    [Fact]
    public void The_ratchet_holds_both_ways()
    {
        var known = new Dictionary<string, int> { ["shrunk"] = 400, ["grown"] = 400, ["tidy"] = 400, ["gone"] = 400 };
        var sizes = new Dictionary<string, int> { ["shrunk"] = 390, ["grown"] = 401, ["tidy"] = 300, ["new"] = 301 };

        var complaints = Ratchet.Complaints(sizes, known, FileLines);

        Assert.Equal(["new", "grown", "tidy", "gone"], complaints.Select(complaint => complaint.Split(' ')[0]));
    }

    [Fact]
    public void Most_files_are_short()
    {
        var lines = Repository.Code.Select(Repository.LinesIn).Order().ToArray();
        var median = lines[lines.Length / 2];

        Assert.True(median < 60, $"The median file has {median} lines.");
    }

    [Fact]
    public void The_root_is_the_front_door()
    {
        var entries = Repository.Files.Select(file => file.Split('/')[0]).Distinct();

        Guard.None(entries.Except(AtTheRoot));
    }

    [Fact]
    public void There_is_no_drawer_for_odds_and_ends()
    {
        string[] drawers = ["Shared", "Common", "Helpers", "Utils", "Misc"];
        var folders = Repository.Files.SelectMany(file => file.Split('/').SkipLast(1)).Distinct(StringComparer.OrdinalIgnoreCase);

        Guard.None(folders.Intersect(drawers, StringComparer.OrdinalIgnoreCase));
    }
}
