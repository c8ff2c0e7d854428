using Dapper;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>Copies the SQLite file as it is at one moment, while the server writes to it. The master key is not in the copy.</summary>
internal sealed class BackupCommand : IArenaCommand
{
    public string Name => "backup";

    public string Usage => "FILE";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        if (context.Options.Database != ArenaDatabase.Sqlite)
        {
            throw new CommandRefusedException("PostgreSQL has its own way: pg_dump, as deploy/backup/backup does it.");
        }

        var file = Path.GetFullPath(context.Words[0]);
        var half = $"{file}.half";
        if (File.Exists(file) || File.Exists(half))
        {
            throw new CommandRefusedException($"There is already something at {(File.Exists(file) ? file : half)}.");
        }

        await Copy(context.Service<IArenaDatabase>(), half, cancellation);
        File.Move(half, file, overwrite: false);
        await context.Say($"{file}: {new FileInfo(file).Length} bytes.");
        return 0;
    }

    // Made before it is filled, so that it is never open to others; and on the disk before it has its name.
    private static async Task Copy(IArenaDatabase database, string half, CancellationToken cancellation)
    {
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await new FileStream(half, made).DisposeAsync();
        try
        {
            await using (var connection = await database.OpenForReading(cancellation))
            {
                await connection.ExecuteAsync(new CommandDefinition("VACUUM INTO @half", new { half }, commandTimeout: 0, cancellationToken: cancellation));
            }

            await using var written = new FileStream(half, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }
}
