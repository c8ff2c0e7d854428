namespace Pilar.Arena.Repository.Tests;

/// <summary>The source tree these tests were built from: every file a person wrote, none that a build made.</summary>
internal static class Repository
{
    private static readonly string[] BuiltFolders =
        [".git", ".vs", "bin", "obj", "node_modules", "artifacts", "TestResults", "src/Web/data", "src/Web/wwwroot/js", "src/Web/wwwroot/css", "src/Web/wwwroot/fonts", "src/Web/wwwroot/engine"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static int LinesIn(string path) => File.ReadLines(Path.Combine(Root, path)).Count();

    /// <summary>Code that people read line by line.</summary>
    public static IEnumerable<string> Code =>
        Files.Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".mjs" or ".razor" or ".css" or ".sql" && !IsGenerated(file));

    /// <summary>The TypeScript contract is written by a test and read by nobody.</summary>
    private static bool IsGenerated(string file) => file.EndsWith("/contract.ts", StringComparison.Ordinal);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git"))
        {
            yield return Relative(file);
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (BuiltFolders.Contains(Path.GetFileName(child)) || BuiltFolders.Contains(Relative(child)))
            {
                continue;
            }

            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Pilar.Arena.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Pilar.Arena.sln was not found above the tests.");
    }
}
