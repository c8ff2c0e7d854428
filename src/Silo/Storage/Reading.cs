using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>One way to read: rows are mapped by hand, since the two databases keep guids and numbers differently.</summary>
internal static class Reading
{
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<ImmutableArray<T>> Read<T>(
        this IArenaDatabase database, string sql, object? parameters, Func<DbDataReader, T> map, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenForReading(cancellation);
            await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
            var rows = ImmutableArray.CreateBuilder<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(map(reader));
            }

            return rows.DrainToImmutable();
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or IOException or ObjectDisposedException)
        {
            throw new LogUnavailableException("The database could not be read.", fault);
        }
    }
}
