namespace Pilar.Arena.Contracts.Tests;

internal static class RepositoryRoot
{
    public static string File(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Pilar.Arena.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("Pilar.Arena.sln was not found above the tests."), path);
    }
}
