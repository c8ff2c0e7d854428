using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// Which copy of the history this is: chosen at the first start, and again when a backup is restored (which empties the
/// table). It is kept wrapped too, so that a wrong master key is found at once.
/// </summary>
internal static class ArenaEpoch
{
    /// <summary>Reads the epoch, choosing one if there is none.</summary>
    /// <exception cref="MasterKeyException">The master key is that of another database.</exception>
    public static async Task<string> Read(IArenaDatabase database, MasterKey master, CancellationToken cancellation)
    {
        await using var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation);
        await Choose(connection, master, cancellation);
        return await Prove(connection, master, cancellation) ?? throw new LogUnavailableException("The database has no epoch.");
    }

    /// <returns>The epoch; null when there is none.</returns>
    /// <exception cref="MasterKeyException">The master key is that of another database.</exception>
    public static async Task<string?> Prove(DbConnection connection, MasterKey master, CancellationToken cancellation)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition("SELECT epoch, proof FROM arena_epoch WHERE id = 1", cancellationToken: cancellation));
        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        var (epoch, proof) = (reader.GetString(0), reader.GetFieldValue<byte[]>(1));
        return master.Unwrap("epoch", proof) is { } known && Encoding.ASCII.GetString(known) == epoch
            ? epoch
            : throw new MasterKeyException("The master key is not the one this database was made with. Nothing stored could be read with it.");
    }

    private static async Task Choose(DbConnection connection, MasterKey master, CancellationToken cancellation)
    {
        var chosen = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO arena_epoch (id, epoch, proof) VALUES (1, @chosen, @proof) ON CONFLICT (id) DO NOTHING",
            new { chosen, proof = master.Wrap("epoch", Encoding.ASCII.GetBytes(chosen)) },
            cancellationToken: cancellation));
    }
}
