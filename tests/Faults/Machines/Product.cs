using System.Diagnostics;

namespace Pilar.Arena.Faults.Machines;

/// <summary>The product's own programs: of the same build as this one, or of another checkout that has been built.</summary>
internal static class Product
{
    public static string Root { get; } = FindRoot();

    /// <param name="root">The root of the checkout.</param>
    /// <param name="project">Silo or Web.</param>
    /// <param name="before">What the program is started through, such as a network of its own.</param>
    public static ProcessStartInfo Start(string root, string project, string[] before, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var home = Path.Combine(root, "src", project);
        string[] command = [.. before, "dotnet", Path.Combine(home, "bin", Configuration, "net10.0", $"Pilar.Arena.{project}.dll")];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = home };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Information";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pilar.Arena.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The harness runs outside the repository.");
        }

        return folder.FullName;
    }
}
