using System.Text.Json;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Writes what was erased into a list beside the backups. It may run beside the servers, often. What the list has already stays in it: after
/// a restore the database no longer knows all of it, and a later backup may.
/// </summary>
internal sealed class ErasuresCommand : IArenaCommand
{
    public string Name => "erasures";

    public string Usage => "FILE";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(context.Words[0]);
        var known = await KnownIn(file, cancellation);
        await using var connection = await context.Service<IArenaDatabase>().OpenForReading(cancellation);
        var lines = await ErasureList.Of(connection, cancellation);
        var all = known.UnionBy(lines, line => line.Key).ToList();
        await ErasureList.Write(file, all, cancellation);
        await context.Say($"{file}: {all.Count} erasures.");
        return 0;
    }

    private static async Task<List<ErasureLine>> KnownIn(string file, CancellationToken cancellation)
    {
        try
        {
            return File.Exists(file) ? await ErasureList.Read(file, cancellation) : [];
        }
        catch (JsonException fault)
        {
            throw new CommandRefusedException(fault.Message);
        }
    }
}
