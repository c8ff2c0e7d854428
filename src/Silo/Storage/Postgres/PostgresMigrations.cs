using Dapper;
using DbUp;
using DbUp.Postgresql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>Brings the tables up to date: one silo at a time, all of it or none.</summary>
internal static class PostgresMigrations
{
    // Any number will do as long as nobody else takes it: «arena» in ASCII.
    private const long Lock = 0x6172656E61;

    public static async Task Run(NpgsqlDataSource connections, ILoggerFactory loggers, CancellationToken cancellation)
    {
        await using var holder = await connections.OpenConnectionAsync(cancellation);
        await holder.ExecuteAsync(new CommandDefinition(
            "SELECT pg_advisory_lock(@Lock)", new { Lock }, commandTimeout: 120, cancellationToken: cancellation));
        try
        {
            var result = DeployChanges.To.PostgresqlDatabase(new PostgresqlConnectionManager(connections))
                .WithScripts(MigrationScripts.Of("Postgres"))
                .WithVariablesDisabled()
                .WithTransaction()
                .JournalToPostgresqlTable("public", "arena_schema")
                .LogTo(loggers)
                .Build()
                .PerformUpgrade();
            if (!result.Successful)
            {
                throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed.", result.Error);
            }
        }
        finally
        {
            await holder.ExecuteAsync("SELECT pg_advisory_unlock(@Lock)", new { Lock });
        }
    }
}
