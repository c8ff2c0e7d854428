namespace Pilar.Arena.Tooling;

/// <summary>Where PostgreSQL is installed. Shared as a file by the tests, the benchmark and the fault harness.</summary>
public static class PostgresBinaries
{
    public static string Folder()
    {
        string[] installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var folders = installed.Select(version => Path.Combine(version, "bin")).OrderDescending(StringComparer.Ordinal)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed: no initdb in /usr/lib/postgresql/*/bin or on the path.");
    }
}
