using System.Security.Cryptography;
using System.Text;
using Dapper;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>Which copy of the history this is: chosen at the first start, and again when a backup is restored (by emptying the table).</summary>
internal static class ArenaEpoch
{
    /// <summary>Reads the epoch, choosing one if there is none. It is kept wrapped too, so that a wrong master key is found at once.</summary>
    public static async Task<string> Read(IArenaDatabase database, MasterKey master, CancellationToken cancellation)
    {
        var chosen = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await using (var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "INSERT INTO arena_epoch (id, epoch, proof) VALUES (1, @chosen, @proof) ON CONFLICT (id) DO NOTHING",
                new { chosen, proof = master.Wrap("epoch", Encoding.ASCII.GetBytes(chosen)) },
                cancellationToken: cancellation));
        }

        var rows = await database.Read(
            "SELECT epoch, proof FROM arena_epoch WHERE id = 1",
            parameters: null,
            row => (Epoch: row.GetString(0), Proof: row.GetFieldValue<byte[]>(1)),
            cancellation);
        var (epoch, proof) = rows is [var row] ? row : throw new LogUnavailableException("The database has no epoch.");
        return master.Unwrap("epoch", proof) is { } known && Encoding.ASCII.GetString(known) == epoch
            ? epoch
            : throw new MasterKeyException("The master key is not the one this database was made with. Nothing stored could be read with it.");
    }
}
