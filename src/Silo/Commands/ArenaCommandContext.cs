using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>The storage of a host that was built and is not started, and what was written after the command's name.</summary>
internal sealed class ArenaCommandContext(IHost host, string[] words, TextWriter output)
{
    public ArenaStorageOptions Options { get; } = host.Services.GetRequiredService<IOptions<ArenaStorageOptions>>().Value;

    public string[] Words => words;

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>As commands say when something was: UTC, to the second.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public Task Say(string line) => output.WriteLineAsync(line);

    /// <summary>A command works on what is there: neither a database nor a key is made by looking for it.</summary>
    /// <exception cref="CommandRefusedException">There is nothing to work on.</exception>
    public void MakeNothing()
    {
        Options.CreateMasterKey = false;
        if (host.Services.GetService<IServiceProviderIsService>()?.IsService(typeof(IArenaDatabase)) != true)
        {
            throw new CommandRefusedException("This host calls silos and has no storage of its own: give the command to Pilar.Arena.Silo.");
        }

        if (Options.Database == ArenaDatabase.Sqlite && !File.Exists(Options.SqliteFile))
        {
            throw new CommandRefusedException($"There is no database at {Path.GetFullPath(Options.SqliteFile)}.");
        }
    }
}
