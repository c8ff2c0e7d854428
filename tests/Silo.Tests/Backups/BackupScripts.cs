using System.Diagnostics;
using Npgsql;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Backups;

/// <summary>The scripts of deploy/backup, run as an operator runs them: with the server's settings in the environment.</summary>
internal sealed class BackupScripts(ArenaStorageOptions options)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Pilar.Arena.Silo.dll");

    private static readonly string Folder = Path.Combine(Root(), "deploy", "backup");

    public async Task<(int Code, string Said, string Errors)> Run(string script, params string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, script), words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(RunningStorage.Patience);
        return (process.ExitCode, (await said).TrimEnd(), (await errors).TrimEnd());
    }

    private Dictionary<string, string?> Environment()
    {
        var settings = new Dictionary<string, string?>
        {
            ["ARENA"] = $"dotnet {Program}",
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Logging__LogLevel__Default"] = "None",
            ["Arena__Storage__Database"] = $"{options.Database}",
            ["Arena__Storage__DataFolder"] = options.DataFolder,
            ["Arena__Storage__MasterKeyFile"] = options.MasterKeyFile,
        };
        if (options.Database == ArenaDatabase.Postgres)
        {
            var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            settings["PATH"] = $"{PostgresBinaries.Folder()}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}";
            (settings["PGHOST"], settings["PGUSER"], settings["PGDATABASE"]) = (connection.Host, connection.Username, connection.Database);
        }

        return settings;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pilar.Arena.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Pilar.Arena.sln was not found above the tests.");
        }

        return folder;
    }
}
