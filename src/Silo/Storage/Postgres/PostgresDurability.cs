using Dapper;
using Npgsql;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>A server that does not flush would make «saved» a lie.</summary>
internal static class PostgresDurability
{
    private static readonly string[] Promises = ["fsync", "full_page_writes", "synchronous_commit"];

    public static async Task Check(NpgsqlDataSource connections, bool allowUnsafe, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenConnectionAsync(cancellation);
        foreach (var promise in Promises)
        {
            var value = await connection.ExecuteScalarAsync<string>(
                new CommandDefinition("SELECT current_setting(@promise)", new { promise }, cancellationToken: cancellation));
            if (value == "off" && !allowUnsafe)
            {
                throw new UnsafeDatabaseException(
                    $"PostgreSQL runs with {promise}=off: after a power cut it may lack what people were told was saved. "
                    + "Turn it on, or set Arena:Storage:AllowUnsafeDatabase for a database that may be lost.");
            }
        }
    }
}
